import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { ListQuery, pageOf } from './list.ts'
import { Day } from './value.ts'

/**
 * One act: who did what to what, and when (RFC 3339, UTC). `action` is `noun.verb`; names are kept as they were. `before`
 * and `after` hold what changed alone, null where there was nothing or nothing may be told: no secret is ever in them,
 * and of what is known of guests in private only that it changed. `by.id` is null for who could not sign in, and for
 * people who are gone.
 */
export const AuditEntry = z
  .object({
    id: z.int(),
    at: z.string(),
    by: z.object({ id: z.string().nullable(), name: z.string() }),
    action: z.string(),
    noun: z.string(),
    subject: z.object({ id: z.string(), name: z.string() }).nullable(),
    before: z.record(z.string(), z.json()).nullable(),
    after: z.record(z.string(), z.json()).nullable(),
    operation_id: z.int().nullable(),
    request_id: z.string().nullable(),
  })
  .meta({ id: 'AuditEntry' })
export type AuditEntry = z.infer<typeof AuditEntry>

/**
 * `by` is a person's id, `noun` what was acted upon, `action` one act, `subject` the id of one thing. Days are the
 * newsroom's, both included. `q` looks in the names of people and things. `advice` finds the publications that passed
 * some over.
 */
const AuditFilter = z
  .object({
    q: ListQuery.shape.q,
    by: z.string().min(1).max(64),
    noun: z.string().regex(/^[a-z_]{1,30}$/),
    action: z.string().regex(/^[a-z_]{1,30}\.[a-z_]{1,40}$/i),
    subject: z.coerce.string().min(1).max(64),
    advice: z.literal('ignored'),
    from: Day,
    to: Day,
  })
  .partial()
export type AuditFilter = z.infer<typeof AuditFilter>

export const AuditSearch = AuditFilter.extend(ListQuery.omit({ q: true }).shape)
export type AuditSearch = z.infer<typeof AuditSearch>

export const auditEndpoints = {
  list: endpoint({
    method: 'get',
    path: '/audit',
    summary: 'Who did what, the latest first',
    query: AuditSearch,
    reply: pageOf(AuditEntry),
  }),
  /** A file to download, of all that the filters find: CSV for spreadsheets (no cell is a formula), or a JSON array. */
  export: endpoint({
    method: 'get',
    path: '/audit/export',
    summary: 'Who did what, as a file',
    query: AuditFilter.extend({ format: z.enum(['csv', 'json']).optional() }),
    reply: z.array(AuditEntry),
  }),
}
