import { and, desc, eq, inArray, isNotNull } from 'drizzle-orm'
import type { Operation } from '#app/contract/operation.ts'
import type { Db } from '#server/db/db.ts'
import { operation_changes, operations, user } from '#server/db/schema.ts'
import { metaOf, windowOf } from '#server/paging.ts'
import { must } from '#server/problem.ts'

/** How long an act can be undone, in days. */
const UNDO_DAYS = 30

type Row = typeof operations.$inferSelect
export type NewOperation = Pick<Row, 'kind' | 'state' | 'request'> & Partial<Omit<Row, 'id'>>
export type Change = Omit<typeof operation_changes.$inferInsert, 'operation_id'>

/** Opens an act by that person, which can be undone for 30 days; answers its id. */
export async function insertOperation(db: Db, values: NewOperation, by: string, now: Date): Promise<number> {
  const undo_until = new Date(now.getTime() + UNDO_DAYS * 86_400_000)
  const finished_at = values.state === 'done' ? now : null
  const [added] = await db
    .insert(operations)
    .values({ undo_until, finished_at, ...values, by, at: now })
    .returning({ id: operations.id })
  must(added !== undefined, 'internal')
  return added.id
}

/** Writes how far the act is. */
export async function updateOperation(db: Db, id: number, values: Partial<Row>): Promise<void> {
  await db.update(operations).set(values).where(eq(operations.id, id))
}

/** Remembers what an act wrote, to undo it; some at a time, as a statement holds so many values and no more. */
export async function insertChanges(db: Db, operation_id: number, changes: Change[]): Promise<void> {
  for (let at = 0; at < changes.length; at += AT_ONCE) {
    const some = changes.slice(at, at + AT_ONCE)
    await db.insert(operation_changes).values(some.map((change) => ({ ...change, operation_id })))
  }
}

const AT_ONCE = 1000

/** What the act wrote. */
export async function changesOf(db: Db, operation_id: number) {
  return db.select().from(operation_changes).where(eq(operation_changes.operation_id, operation_id))
}

/** What was refused, a hundred at most; the name is the one it had. */
export async function refusalsOf(db: Db, operation_id: number) {
  const rows = await db
    .select()
    .from(operation_changes)
    .where(and(eq(operation_changes.operation_id, operation_id), isNotNull(operation_changes.refusal)))
    .orderBy(operation_changes.noun, operation_changes.subject_id)
    .limit(100)
  return rows.map(({ noun, subject_id: id, before: { name }, refusal }) => ({
    noun,
    id,
    name: typeof name === 'string' ? name : String(id),
    detail: refusal ?? '',
  }))
}

/** The act; refused as `not_found`. Held against others until the transaction ends when `isHeld`. */
export async function readOperation(db: Db, id: number, { isHeld = false } = {}): Promise<Operation> {
  if (isHeld)
    await db.select({ id: operations.id }).from(operations).where(eq(operations.id, id)).for('update')
  const [row] = await selected(db).where(eq(operations.id, id))
  must(row !== undefined, 'not_found')
  return operationOf(row)
}

/** The latest first; those of some kinds when they are given. */
export async function listOperations(
  db: Db,
  query: { page?: number | undefined; per_page?: number | undefined },
  kinds?: Row['kind'][],
) {
  const { limit, offset } = windowOf(query)
  const where = kinds && inArray(operations.kind, kinds)
  const [rows, total] = await Promise.all([
    selected(db).where(where).orderBy(desc(operations.at), desc(operations.id)).limit(limit).offset(offset),
    db.$count(operations, where),
  ])
  return { data: rows.map(operationOf), meta: metaOf(query, total) }
}

const selected = (db: Db) =>
  db
    .select({ operation: operations, by: { id: user.id, name: user.name } })
    .from(operations)
    .leftJoin(user, eq(user.id, operations.by))
    .$dynamic()

function operationOf({ operation, by }: { operation: Row; by: Operation['by'] }): Operation {
  const iso = (at: Date | null) => at?.toISOString() ?? null
  return {
    ...operation,
    request: operation.request as Operation['request'], // it came in as JSON
    result: operation.result as Operation['result'], // as above
    by,
    at: operation.at.toISOString(),
    finished_at: iso(operation.finished_at),
    undone_at: iso(operation.undone_at),
    undo_until: iso(operation.undo_until),
  }
}
