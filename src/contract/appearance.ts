import { z } from 'zod'
import { LiveState, Status } from './broadcast-state.ts'
import { endpoint } from './endpoint.ts'
import { GuestRef } from './guest.ts'
import { Id, ListQuery, pageOf } from './list.ts'
import { TagRef } from './tag.ts'

/**
 * A broadcast that a guest is in or that bears a tag, the trash aside. `on` is the day it was, or is to be, on air, in the
 * newsroom's zone; `role_label` the guest's role in it, null for a tag.
 */
export const Appearance = z
  .object({
    id: z.int(),
    title: z.string(),
    status: Status,
    live_state: LiveState,
    on: z.string().nullable(),
    scheduled_start_at: z.string().nullable(),
    role_label: z.string().nullable(),
  })
  .meta({ id: 'GuestAppearance' })
export type Appearance = z.infer<typeof Appearance>

/**
 * How many broadcasts there are in all and a year, the first and the last day, and the lives to come; `formerly` are those
 * that are no more and whose place it took.
 */
const around = {
  total: z.int(),
  published: z.int(),
  first_on: z.string().nullable(),
  last_on: z.string().nullable(),
  years: z.array(z.object({ year: z.int(), count: z.int() })),
  next: z.array(Appearance),
  formerly: z.array(z.object({ id: z.int(), name: z.string() })).default([]),
}

/** `with` are those most often seen with them, at most twelve. */
export const AroundGuest = z.object({
  ...around,
  with: z.array(z.object({ guest: GuestRef, count: z.int() })),
})
export type AroundGuest = z.infer<typeof AroundGuest>

const AroundTag = z.object({
  ...around,
  with: z.array(z.object({ tag: TagRef, count: z.int() })),
})

const paged = ListQuery.omit({ q: true })

export const appearanceEndpoints = {
  ofGuest: endpoint({
    method: 'get',
    path: '/guests/{id}/appearances',
    summary: 'The broadcasts of a guest, the latest first',
    params: Id,
    query: paged,
    reply: pageOf(Appearance),
  }),
  aroundGuest: endpoint({
    method: 'get',
    path: '/guests/{id}/around',
    summary: 'A guest over time, and with whom',
    params: Id,
    reply: AroundGuest,
  }),
  ofTag: endpoint({
    method: 'get',
    path: '/tags/{id}/appearances',
    summary: 'The broadcasts of a tag, the latest first',
    params: Id,
    query: paged,
    reply: pageOf(Appearance),
  }),
  aroundTag: endpoint({
    method: 'get',
    path: '/tags/{id}/around',
    summary: 'A tag over time, and with which others',
    params: Id,
    reply: AroundTag,
  }),
}
