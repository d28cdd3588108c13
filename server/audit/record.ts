import type { AuditAct } from '#app/contract/audit-acts.ts'
import type { Db } from '#server/db/db.ts'
import { audit_entries } from '#server/db/schema.ts'
import type { Member } from '#server/scope.ts'

interface Act {
  action: AuditAct
  subject: { id: number | string; name: string }
  before?: Record<string, unknown>
  after?: Record<string, unknown>
  operation_id?: number
}

/** Who acts, when, on behalf of which request. */
export interface By {
  member: Member
  clock: { now(): Date }
  request_id: string
}

/** Who acts without a session: somebody who signs in, or cannot (then without an id). */
interface Stranger extends Omit<By, 'member'> {
  by: { id: string | null; name: string }
}

/** The requests whose handlers told what they did themselves, by their own copy of who asks. */
const told = new WeakSet<Member>()

/** Whether this request's act is in the audit already. */
export const hasTold = (member: Member) => told.has(member)

/** Says that the act is told, whatever there was to tell. */
export const setTold = (member: Member) => void told.add(member)

/** Writes in the audit who did what, in the transaction that does it: both are there, or neither. */
export async function recordAct(db: Db, { member, ...rest }: By, act: Act): Promise<void> {
  told.add(member)
  await recordStranger(db, { ...rest, by: member.user }, act)
}

/** The same of somebody who has no session yet. */
export async function recordStranger(db: Db, { by, clock, request_id }: Stranger, act: Act): Promise<void> {
  const { action, subject, before, after, operation_id } = act
  await db.insert(audit_entries).values({
    at: clock.now(),
    by: by.id,
    by_name: by.name,
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
