import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { GuestRef } from './guest.ts'
import { Id } from './list.ts'
import { Booking, bookingFields, bookingSecrets, Marker, Segment, Task } from './production-parts.ts'
import { line, Ref } from './value.ts'

const lists = {
  segments: z.array(Segment).max(200),
  tasks: z.array(Task).max(200),
  markers: z.array(Marker).max(2000),
}
const place = { channel: line(60).nullable(), studio: line(60).nullable() }

/**
 * How a broadcast is made, beside the page that the public reads: where it goes out, who presents it, its guests in
 * time, its running order, its checklist and what was noted on air. One document with a version of its own; it is there
 * for every broadcast (version 0 until somebody writes in it). `occurrence` remembers the series that planned it.
 */
export const Production = z
  .object({
    id: z.int(),
    lock_version: z.int(),
    updated_at: z.string().nullable(),
    updated_by: z.object({ id: z.string(), name: z.string() }).nullable(),
    ...place,
    host_ids: z.array(z.int()),
    hosts: z.array(GuestRef),
    bookings: z.array(Booking),
    ...lists,
    occurrence: z.object({ series_id: z.int(), on: z.string() }).nullable(),
    permissions: z.record(z.string(), z.boolean()),
  })
  .meta({ id: 'Production' })
export type Production = z.infer<typeof Production>

/**
 * Only what changed; lists are replaced whole, by item id. What a writer may not see of a booking stays as it is.
 * `series_id` says whose template it began with, of a live that no series planned ahead.
 */
export const ProductionPatch = z
  .strictObject({
    ...place,
    host_ids: z.array(Ref).max(20),
    bookings: z.array(z.object({ ...bookingFields, ...bookingSecrets })).max(100),
    ...lists,
    series_id: Ref.nullable(),
  })
  .partial()
  .superRefine((patch, context) => {
    for (const [path, code] of productionConflicts(patch)) {
      context.addIssue({ code: 'custom', path, params: { code } })
    }
  })
export type ProductionPatch = z.infer<typeof ProductionPatch>

export const productionEndpoints = {
  read: endpoint({
    method: 'get',
    path: '/broadcasts/{id}/production',
    summary: 'How a broadcast is made: guests in time, running order, checklist, markers',
    params: Id,
    reply: Production,
  }),
  update: endpoint({
    method: 'patch',
    path: '/broadcasts/{id}/production',
    summary: 'Change how a broadcast is made',
    guarded: true,
    params: Id,
    body: ProductionPatch,
    reply: Production,
  }),
}

function productionConflicts({ host_ids, bookings, segments, tasks, markers }: Lists) {
  const found: [(string | number)[], string][] = []
  const byId = { segments, tasks, markers }
  for (const [name, items] of Object.entries(byId)) {
    if (repeats((items ?? []).map(({ id }) => id))) found.push([[name], 'repeated'])
  }
  if (repeats(host_ids ?? [])) found.push([['host_ids'], 'repeated'])
  if (repeats((bookings ?? []).map(({ guest_id }) => guest_id))) found.push([['bookings'], 'repeated'])
  for (const [index, { starts_at, ends_at }] of (bookings ?? []).entries()) {
    if (starts_at && ends_at && Date.parse(ends_at) <= Date.parse(starts_at))
      found.push([['bookings', index, 'ends_at'], 'end_before_start'])
  }
  return found
}

interface Lists {
  host_ids?: number[] | undefined
  bookings?: { guest_id: number; starts_at: string | null; ends_at: string | null }[] | undefined
  segments?: { id: string }[] | undefined
  tasks?: { id: string }[] | undefined
  markers?: { id: string }[] | undefined
}

const repeats = (ids: unknown[]) => new Set(ids).size < ids.length
