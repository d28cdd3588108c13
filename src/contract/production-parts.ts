import { z } from 'zod'
import { GuestRef } from './guest.ts'
import { Instant, line, lines, Ref, requiredLine, WebAddress } from './value.ts'

/** Where an invitation stands; whoever declined is on no page. */
export const BookingState = z.enum(['tentative', 'invited', 'confirmed', 'declined', 'present'])
export type BookingState = z.infer<typeof BookingState>

/** How a guest takes part: only whoever comes to the studio needs time to travel. */
export const Means = z.enum(['studio', 'video', 'phone'])
export type Means = z.infer<typeof Means>

export const SegmentKind = z.enum([
  'opening',
  'interview',
  'debate',
  'video',
  'chat',
  'reading',
  'break',
  'closing',
  'other',
])
export type SegmentKind = z.infer<typeof SegmentKind>

/** When a task of the checklist is due: its minutes count from the start, and from the end for what comes after. */
export const Phase = z.enum(['before', 'during', 'after'])
export type Phase = z.infer<typeof Phase>

export const MarkerKind = z.enum(['segment', 'quote', 'chat', 'check'])
export type MarkerKind = z.infer<typeof MarkerKind>

/** The id of an item of a list, made by whoever adds it. */
export const ItemId = z.string().refine((text) => /^[\w-]{1,64}$/.test(text), { params: { code: 'invalid' } })

/**
 * A guest of the live in time: instants in UTC. The slot on air is within the live; one outside it is told where it is
 * typed and never refused, for the hours of a live change under its bookings.
 */
export const bookingFields = {
  guest_id: Ref,
  state: BookingState,
  means: Means.nullable(),
  arrives_at: Instant.nullable(),
  starts_at: Instant.nullable(),
  ends_at: Instant.nullable(),
}

/** How to reach a guest for this live, and what to know: for producers and admins alone, absent for everybody else. */
export const bookingSecrets = {
  contact: lines(500).nullable().optional(),
  notes: lines(5000).nullable().optional(),
}

/** `last_appearance` is the latest show before this one: "déjà venu·e le …". */
export const Booking = z
  .object({
    ...bookingFields,
    // Of two bookings made one both are kept, however long that is.
    contact: z.string().nullable().optional(),
    notes: z.string().nullable().optional(),
    guest: GuestRef,
    last_appearance: z.object({ id: z.int(), title: z.string(), on: z.string() }).nullable(),
  })
  .meta({ id: 'Booking' })
export type Booking = z.infer<typeof Booking>

/** A part of the running order. `planned_seconds` is its length; `started_at` when it went on air, null before. */
export const Segment = z
  .object({
    id: ItemId,
    title: requiredLine(200),
    kind: SegmentKind,
    planned_seconds: z
      .int()
      .max(86_400)
      .refine((seconds) => seconds > 0, { params: { code: 'no_length' } }),
    who: line(200).nullable(),
    notes: lines(5000).nullable(),
    links: z.array(WebAddress).max(10),
    started_at: Instant.nullable(),
  })
  .meta({ id: 'Segment' })
export type Segment = z.infer<typeof Segment>

/** Something to do by somebody; `due_minutes` from the start (from the end in `after`), negative before it. */
export const Task = z
  .object({
    id: ItemId,
    title: requiredLine(200),
    phase: Phase,
    owner: line(80).nullable(),
    due_minutes: z.int().min(-43_200).max(43_200).nullable(),
    done_at: Instant.nullable(),
    done_by: line(120).nullable(),
  })
  .meta({ id: 'Task' })
export type Task = z.infer<typeof Task>

/** A moment noted on air. */
export const Marker = z
  .object({ id: ItemId, kind: MarkerKind, at: Instant, text: lines(2000), by: line(120).nullable() })
  .meta({ id: 'Marker' })
export type Marker = z.infer<typeof Marker>
