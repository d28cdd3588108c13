import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { Id } from './list.ts'
import { bookingSecrets, ItemId } from './production-parts.ts'
import { Day, line } from './value.ts'

/** Days on which a guest cannot come, from and to included, and why. */
const Unavailable = z.object({
  id: z.string(),
  from: z.string(),
  to: z.string(),
  note: z.string().nullable(),
})

/**
 * How a guest is reached and what is known of them: for producers and admins alone (`guest.private`), both to read and
 * to write. It is there for every guest (version 0 until somebody writes in it).
 */
export const GuestContact = z
  .object({
    id: z.int(),
    lock_version: z.int(),
    contact: z.string().nullable(),
    notes: z.string().nullable(),
    unavailable: z.array(Unavailable),
  })
  .meta({ id: 'GuestContact' })
export type GuestContact = z.infer<typeof GuestContact>

/** Only what changed; the days are replaced whole. */
export const GuestContactPatch = z
  .strictObject({
    contact: bookingSecrets.contact,
    notes: bookingSecrets.notes,
    unavailable: z
      .array(
        z
          .object({ id: ItemId, from: Day, to: Day, note: line(200).nullable() })
          .refine(({ from, to }) => to >= from, { path: ['to'], params: { code: 'end_before_start' } }),
      )
      .max(100)
      .refine((days) => new Set(days.map(({ id }) => id)).size === days.length, {
        params: { code: 'repeated' },
      }),
  })
  .partial()
export type GuestContactPatch = z.infer<typeof GuestContactPatch>

export const guestContactEndpoints = {
  read: endpoint({
    method: 'get',
    path: '/guests/{id}/contact',
    summary: 'How a guest is reached, and when they cannot come',
    params: Id,
    reply: GuestContact,
  }),
  update: endpoint({
    method: 'patch',
    path: '/guests/{id}/contact',
    summary: 'Change how a guest is reached, and when they cannot come',
    guarded: true,
    params: Id,
    body: GuestContactPatch,
    reply: GuestContact,
  }),
}
