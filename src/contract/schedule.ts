import { z } from 'zod'
import { LiveState, Status } from './broadcast-state.ts'
import { endpoint } from './endpoint.ts'
import { listOf } from './list.ts'
import { SeriesRef } from './series.ts'
import { Instant } from './value.ts'

/**
 * A live on the agenda; `people` are its guests (those who declined aside) and hosts, by their ids as guests. `conflicts`
 * are the ids of lives that overlap it and may take the same thing: on one channel or on one that nobody said, in one
 * studio, with one person. Instants in UTC.
 */
export const ScheduleEntry = z
  .object({
    id: z.int(),
    lock_version: z.int(),
    title: z.string(),
    status: Status,
    live_state: LiveState,
    start: z.string(),
    end: z.string().nullable(),
    series: SeriesRef.nullable(),
    channel: z.string().nullable().default(null),
    studio: z.string().nullable().default(null),
    people: z.array(z.object({ id: z.int(), name: z.string(), as: z.enum(['guest', 'host']) })).default([]),
    conflicts: z.array(z.int()),
    permissions: z.record(z.string(), z.boolean()),
  })
  .meta({ id: 'ScheduleEntry' })
export type ScheduleEntry = z.infer<typeof ScheduleEntry>

/** Everything planned that touches the span; at most 92 days. */
const ScheduleQuery = z
  .object({ from: Instant, to: Instant })
  .refine(({ from, to }) => Date.parse(to) > Date.parse(from), {
    path: ['to'],
    params: { code: 'end_before_start' },
  })
  .refine(({ from, to }) => Date.parse(to) - Date.parse(from) <= 92 * 86_400_000, {
    path: ['to'],
    params: { code: 'invalid' },
  })

export const scheduleEndpoints = {
  list: endpoint({
    method: 'get',
    path: '/schedule',
    summary: 'Lives by time',
    query: ScheduleQuery,
    reply: listOf(ScheduleEntry),
  }),
}
