import type { Db } from '#server/db/db.ts'
import { audit_entries } from '#server/db/schema.ts'
import type { Noun } from '#server/db/archive-schema.ts'
import type { Member } from '#server/scope.ts'

interface Act {
  /** `noun.verb`: "guest.merge". */
  action: `${Noun}.${string}`
  subject: { id: number | string; name: string }
  before?: Record<string, unknown>
  after?: Record<string, unknown>
  operation_id?: number
}

/** Who acts, when, on behalf of which request. */
interface By {
  member: Member
  clock: { now(): Date }
  request_id: string
}

/** Writes in the audit who did what, in the transaction that does it: both are there, or neither. */
export async function recordAct(db: Db, { member, clock, request_id }: By, act: Act): Promise<void> {
  const { action, subject, before, after, operation_id } = act
  await db.insert(audit_entries).values({
    at: clock.now(),
    by: member.user.id,
    by_name: member.user.name,
    action,
    noun: action.slice(0, action.indexOf('.')),
    subject_id: String(subject.id),
    subject_name: subject.name,
    before: before ?? null,
    after: after ?? null,
    operation_id: operation_id ?? null,
    request_id,
  })
}
