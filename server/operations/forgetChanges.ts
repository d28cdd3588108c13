import { and, eq, inArray, isNull, lte, notInArray, or } from 'drizzle-orm'
import { operation_changes, operations } from '#server/db/schema.ts'
import type { Deps } from '#server/scope.ts'

type Given = Pick<Deps, 'db' | 'clock'>

/**
 * Forgets what an act wrote once it cannot be undone any more: nothing else needs it, and of merged guests it holds how
 * they are reached. What was refused is told until then.
 */
export async function forgetChanges({ db, clock }: Given): Promise<void> {
  const { id, state, undo_until } = operations
  const over = db
    .select({ id })
    .from(operations)
    .where(and(lte(undo_until, clock.now()), notInArray(state, ['running', 'undoing'])))
  const undone = db.select({ id }).from(operations).where(eq(state, 'undone'))
  const { operation_id, refusal } = operation_changes
  await db
    .delete(operation_changes)
    .where(or(inArray(operation_id, over), and(isNull(refusal), inArray(operation_id, undone))))
}

/** Does so now and every day, until what it answers is called. */
export async function forgetDaily(given: Given & Pick<Deps, 'log'>): Promise<() => void> {
  const forget = () =>
    forgetChanges(given).catch((error: unknown) =>
      given.log.error({ err: error }, 'changes were not forgotten'),
    )
  await forget()
  const timer = setInterval(() => void forget(), 86_400_000).unref()
  return () => clearInterval(timer)
}
