import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { Id, listOf } from './list.ts'
import { line } from './value.ts'

/**
 * A private address of the agenda, for a calendar program that cannot sign in. The secret in it is shown once, in `url`
 * at creation; `read_at` is when a program last asked for it, to the hour.
 */
export const CalendarFeed = z
  .object({
    id: z.int(),
    label: z.string().nullable(),
    created_at: z.string(),
    read_at: z.string().nullable(),
  })
  .meta({ id: 'CalendarFeed' })
export type CalendarFeed = z.infer<typeof CalendarFeed>

const CalendarFeedInput = z.strictObject({ label: line(120).optional() })
export type CalendarFeedInput = z.infer<typeof CalendarFeedInput>

const NewCalendarFeed = CalendarFeed.extend({ url: z.string() }).meta({ id: 'NewCalendarFeed' })

export const calendarFeedEndpoints = {
  list: endpoint({
    method: 'get',
    path: '/calendar_feeds',
    summary: 'My private addresses of the agenda',
    reply: listOf(CalendarFeed),
  }),
  create: endpoint({
    method: 'post',
    path: '/calendar_feeds',
    summary: 'Make a private address of the agenda, told once',
    body: CalendarFeedInput,
    reply: NewCalendarFeed,
  }),
  remove: endpoint({
    method: 'delete',
    path: '/calendar_feeds/{id}',
    summary: 'Close a private address of the agenda',
    params: Id,
  }),
}
