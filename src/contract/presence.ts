import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { Id, listOf } from './list.ts'

const State = z.enum(['active', 'idle'])

/**
 * Somebody who has the broadcast open, in however many tabs: `field` is the one being written, `since` when the state
 * began (RFC 3339, UTC), `can_write` false for who only reads.
 */
export const Present = z
  .object({
    id: z.string(),
    name: z.string(),
    field: z.string().nullable(),
    state: State,
    since: z.string(),
    can_write: z.boolean(),
  })
  .meta({ id: 'Present' })
export type Present = z.infer<typeof Present>

/** Who is on a broadcast, the asker among them, and the version that it stands at: whoever polls learns both. */
export const Presence = z
  .object({ broadcast_id: z.int(), lock_version: z.int(), people: listOf(Present).shape.data })
  .meta({ id: 'Presence' })
export type Presence = z.infer<typeof Presence>

const Tab = z
  .string()
  .min(1)
  .max(64)
  .refine((text) => /^[\w-]+$/.test(text), { params: { code: 'invalid' } })

export const PresenceInput = z.object({
  /** Any word that tells this tab from the person's others. */
  tab: Tab,
  /** The client's own name of the field, null when none has the focus. */
  field: z
    .string()
    .max(64)
    .refine((text) => /^\w+$/.test(text), { params: { code: 'invalid' } })
    .nullable(),
  state: State,
})
export type PresenceInput = z.infer<typeof PresenceInput>

export const presenceEndpoints = {
  enter: endpoint({
    method: 'post',
    path: '/broadcasts/{id}/presence',
    summary: 'Say that one is here: every 8 s and when it changes; unsaid for 20 s, one has left',
    status: 200,
    fleeting: true,
    params: Id,
    body: PresenceInput,
    reply: Presence,
  }),
  leave: endpoint({
    method: 'delete',
    path: '/broadcasts/{id}/presence',
    summary: 'Say that a tab was closed',
    fleeting: true,
    params: Id,
    query: z.object({ tab: Tab }),
  }),
}
