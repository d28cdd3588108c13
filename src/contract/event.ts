import { z } from 'zod'
import { endpoint } from './endpoint.ts'

/**
 * One committed write, told to everybody who is signed in: what changed and who changed it, never what it says.
 * `moved` is a broadcast that took another status or live state; the agenda is made of broadcasts.
 */
export const Change = z
  .object({
    resource: z.enum(['broadcasts', 'guests', 'tags', 'series', 'campaign', 'productions']),
    id: z.int(),
    lock_version: z.int(),
    action: z.enum(['created', 'updated', 'moved', 'trashed', 'deleted']),
    by: z.object({ id: z.string(), name: z.string() }).nullable(),
  })
  .meta({ id: 'Change' })
export type Change = z.infer<typeof Change>

/** `after` resumes behind an event of before; the header `Last-Event-ID`, which browsers send, comes first. */
const Resume = z.object({ after: z.string().max(64).optional() })

export const eventEndpoints = {
  /**
   * Server-sent events: `change` (a `Change`, with an id to resume after), `presence` (the people of one broadcast, as
   * `Presence` without its version), `open` (the id that stands now), `beat` (nothing happened, every 5 s), and `reset`
   * when what was missed is no longer known: ask again for all that is shown.
   */
  stream: endpoint({
    method: 'get',
    path: '/events',
    summary: 'Learn of changes and presence as they happen (server-sent events)',
    query: Resume,
    reply: Change,
    streams: true,
  }),
}
