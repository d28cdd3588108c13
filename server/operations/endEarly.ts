import { and, eq, inArray, sql } from 'drizzle-orm'
import { operations } from '#server/db/schema.ts'
import type { Deps } from '#server/scope.ts'

/**
 * Ends an act that stopped half-way (all that go on, without `id`): what it wrote stays and can be undone, what it did
 * not reach counts as refused, and it says so. One that wrote nothing `failed`. An undoing can be asked for again.
 */
export async function endEarly({ db, clock }: Pick<Deps, 'db' | 'clock'>, id?: number): Promise<void> {
  const { state, done, refused, total, result, finished_at } = operations
  const wrote = sql`(${done} > 0 or exists (select from operation_changes
    where operation_id = ${operations.id} and refusal is null))`
  const ran = sql`${state} = 'running'`
  await db
    .update(operations)
    .set({
      state: sql`case when ${ran} and not ${wrote} then 'failed' else 'done' end`,
      refused: sql`case when ${ran} then ${total} - ${done} else ${refused} end`,
      result: sql`case when ${ran} then ${result} || '{"interrupted": true}' else ${result} end`,
      finished_at: sql`case when ${ran} then ${clock.now().toISOString()}::timestamptz else ${finished_at} end`,
    })
    .where(and(inArray(state, ['running', 'undoing']), id === undefined ? undefined : eq(operations.id, id)))
}
