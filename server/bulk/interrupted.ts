import { inArray, sql } from 'drizzle-orm'
import type { Deps } from '#server/scope.ts'
import { operations } from '#server/db/schema.ts'

/**
 * Ends, at start, the acts that the last stop of the server interrupted: what they wrote stays and can be undone, what
 * they did not reach counts as refused. An undoing can be asked for again.
 */
export async function endInterrupted({ db, clock }: Pick<Deps, 'db' | 'clock'>): Promise<void> {
  const { state, done, refused, total, result } = operations
  await db
    .update(operations)
    .set({
      state: sql`case when ${done} > 0 then 'done' else 'failed' end`,
      refused: sql`case when ${state} = 'running' then ${total} - ${done} else ${refused} end`,
      result: sql`${result} || '{"interrupted": true}'`,
      finished_at: clock.now(),
    })
    .where(inArray(state, ['running', 'undoing']))
}
