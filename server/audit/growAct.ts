import { desc, eq, and } from 'drizzle-orm'
import type { AuditAct } from '#app/contract/audit-acts.ts'
import type { Db } from '#server/db/db.ts'
import { audit_entries } from '#server/db/schema.ts'
import { type By, recordAct, setTold } from './record.ts'

/** Lines that are gone and lines that came, by field. */
export interface Delta {
  before: Record<string, string[]>
  after: Record<string, string[]>
}

/**
 * Puts in the audit what was typed and saved by itself: it grows into this person's act of the same kind when that one
 * is the last on the thing and younger than half an hour, as autosaves do in a history. What changed nothing is not told.
 */
export async function growAct(
  db: Db,
  by: By,
  { action, subject, ...delta }: { action: AuditAct; subject: { id: number; name: string } } & Delta,
): Promise<void> {
  setTold(by.member)
  if (Object.keys({ ...delta.before, ...delta.after }).length === 0) return
  const [last] = await db
    .select()
    .from(audit_entries)
    .where(
      and(
        eq(audit_entries.noun, action.slice(0, action.indexOf('.'))),
        eq(audit_entries.subject_id, String(subject.id)),
      ),
    )
    .orderBy(desc(audit_entries.id))
    .limit(1)
  const isOpen =
    last?.action === action &&
    last.by === by.member.user.id &&
    by.clock.now().getTime() - last.at.getTime() < FOLDING_MINUTES * 60_000
  if (!isOpen) return recordAct(db, by, { action, subject, ...delta })
  const grown = joined({ before: linesIn(last.before), after: linesIn(last.after) }, delta)
  await db
    .update(audit_entries)
    .set({ ...grown, subject_name: subject.name, request_id: by.request_id })
    .where(eq(audit_entries.id, last.id))
}

/** One change and the next as one: a line that came and went, or went and came back, is in neither. */
function joined(first: Delta, next: Delta): Delta {
  const fields = [first.before, first.after, next.before, next.after].flatMap((told) => Object.keys(told))
  const all = [...new Set(fields)].map((field) => {
    const [gone, came] = [first.before[field] ?? [], first.after[field] ?? []]
    const [goneNext, cameNext] = [next.before[field] ?? [], next.after[field] ?? []]
    return {
      field,
      before: [...less(gone, cameNext), ...less(goneNext, came)],
      after: once(field, [...less(came, goneNext), ...less(cameNext, gone)]),
    }
  })
  const changed = all.filter(({ before, after }) => before.length + after.length > 0)
  return {
    before: Object.fromEntries(changed.map(({ field, before }) => [field, before])),
    after: Object.fromEntries(changed.map(({ field, after }) => [field, after])),
  }
}

/** What only says whom or what was touched says it once. */
const once = (field: string, lines: string[]) =>
  /_(details|private)$/.test(field) ? [...new Set(lines)] : lines

/** The lines that are not among the others; two that read the same are two. */
export function less(lines: string[], others: string[]): string[] {
  const left = [...others]
  return lines.filter((line) => {
    const at = left.indexOf(line)
    if (at !== -1) left.splice(at, 1)
    return at === -1
  })
}

const linesIn = (told: unknown) => Object(told ?? {}) as Record<string, string[]> // as growAct wrote it

const FOLDING_MINUTES = 30
