import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { listOf } from './list.ts'
import { bookingFields } from './production-parts.ts'
import { Instant, line, Ref } from './value.ts'

const OtherLive = z.object({
  id: z.int(),
  title: z.string(),
  start: z.string(),
  end: z.string().nullable(),
})
const person = z.object({ id: z.int(), name: z.string() })
const gap_minutes = z.int()

/**
 * What a live collides with, told before anything is saved and never an obstacle: a person (guest or host) in another
 * live at that time, or with too little time to travel; its channel, its studio, taken; a day on which somebody said
 * they could not come, without a word of why. `gap_minutes` lies between the two; negative, they overlap.
 */
export const Clash = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('person'), person, other: OtherLive, gap_minutes }),
    z.object({ kind: z.literal('channel'), name: z.string(), other: OtherLive, gap_minutes }),
    z.object({ kind: z.literal('studio'), name: z.string(), other: OtherLive, gap_minutes }),
    z.object({ kind: z.literal('unavailable'), person, from: z.string(), to: z.string() }),
  ])
  .meta({ id: 'Clash' })
export type Clash = z.infer<typeof Clash>

/**
 * A live as it is being typed; `broadcast_id` leaves out what is saved of it. A guest who declined is not sent. The hours
 * of the others are those that go with the stored start: where `start` is another, they are taken to go along.
 */
export const ClashQuestion = z
  .object({
    broadcast_id: Ref.nullable(),
    start: Instant,
    end: Instant.nullable(),
    channel: line(60).nullable(),
    studio: line(60).nullable(),
    host_ids: z.array(Ref).max(20),
    bookings: z
      .array(
        z.object({
          guest_id: bookingFields.guest_id,
          means: bookingFields.means,
          starts_at: bookingFields.starts_at,
          ends_at: bookingFields.ends_at,
        }),
      )
      .max(100),
  })
  .refine(({ start, end }) => end === null || Date.parse(end) > Date.parse(start), {
    path: ['end'],
    params: { code: 'end_before_start' },
  })
  .refine(({ start, end }) => end === null || Date.parse(end) - Date.parse(start) <= 86_400_000, {
    path: ['end'],
    params: { code: 'too_long_live' },
  })
export type ClashQuestion = z.infer<typeof ClashQuestion>

export const clashEndpoints = {
  find: endpoint({
    method: 'post',
    path: '/schedule/clashes',
    summary: 'What a live would collide with',
    fleeting: true,
    status: 200,
    body: ClashQuestion,
    reply: listOf(Clash),
  }),
}
