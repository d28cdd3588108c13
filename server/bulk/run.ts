import { sql } from 'drizzle-orm'
import type { Operation, OperationKind } from '#app/contract/operation.ts'
import { recordAct } from '#server/audit/record.ts'
import type { Db } from '#server/db/db.ts'
import { operations } from '#server/db/schema.ts'
import { endEarly } from '#server/operations/endEarly.ts'
import {
  type Change,
  insertChanges,
  insertOperation,
  readOperation,
  updateOperation,
} from '#server/operations/store.ts'
import type { Member, Scope } from '#server/scope.ts'
import type { Act, Outcome } from './outcome.ts'
import type { Plan } from './plan.ts'
import { valuesAt } from './values.ts'
import { writeAll, type Writer } from './write.ts'

interface Run {
  kind: Extract<OperationKind, 'bulk_edit' | 'fix'>
  /** What the audit says of it. */
  name: string
  request: Record<string, unknown>
  plan: Plan
  act: Act
  /** What is written beside the broadcasts, as the operation is opened. */
  beside?: (operation_id: number) => Promise<void>
}

/** Opens the operation and answers it; the broadcasts are written in the background, once it is there. */
export async function start(scope: Scope & { member: Member }, run: Run): Promise<Operation> {
  const { db, clock, log, member } = scope
  const { ids, refusals, unchanged } = run.plan
  const opened = {
    kind: run.kind,
    state: 'running' as const,
    request: run.request,
    total: ids.length + refusals.length,
    refused: refusals.length,
    result: { unchanged },
  }
  const id = await insertOperation(db, opened, member.user.id, clock.now())
  await insertChanges(db, id, refusals.flatMap(changeOf))
  await run.beside?.(id)
  const act = { action: `broadcast.${run.kind}` as const, subject: { id, name: run.name } }
  await recordAct(db, scope, { ...act, after: { ...run.request, count: ids.length }, operation_id: id })
  scope.later((shared) => void goOn({ db: shared, clock, log, member }, id, ids, run.act))
  return readOperation(db, id)
}

async function goOn(writer: Writer, id: number, ids: number[], act: Act) {
  const { db, clock, log } = writer
  try {
    await writeAll(writer, ids, act, async (turn, outcomes) => {
      await insertChanges(turn, id, outcomes.flatMap(changeOf))
      const refused = outcomes.filter((outcome) => 'refusal' in outcome).length
      await count(turn, id, outcomes.length - refused, refused)
    })
    await updateOperation(db, id, { state: 'done', finished_at: clock.now() })
  } catch (error) {
    log.error({ err: error, operation: id }, 'an act on many broadcasts stopped')
    await endEarly(writer, id).catch(() => undefined) // the next start ends it
  }
}

/** What the operation remembers of one broadcast: nothing, when it said so already. */
function changeOf(outcome: Outcome): Change[] {
  const about = { noun: 'broadcast' as const, subject_id: outcome.id }
  const name = outcome.title
  if ('refusal' in outcome) return [{ ...about, before: { name }, after: {}, refusal: outcome.refusal }]
  const { stored, after, changed } = outcome
  if (changed.length === 0) return []
  const before = { name, ...valuesAt(stored.content, changed) }
  return [{ ...about, before, after: valuesAt(after, changed) }]
}

async function count(db: Db, id: number, done: number, refused: number) {
  await db
    .update(operations)
    .set({ done: sql`${operations.done} + ${done}`, refused: sql`${operations.refused} + ${refused}` })
    .where(sql`${operations.id} = ${id}`)
}
