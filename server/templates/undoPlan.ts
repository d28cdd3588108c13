import { and, asc, eq, inArray, isNotNull, sql } from 'drizzle-orm'
import type { UndonePlan } from '#app/contract/template-endpoints.ts'
import { sequenceAfter, stateAfter } from '#server/broadcasts/moves.ts'
import { record } from '#server/broadcasts/revisions.ts'
import { holdBroadcast } from '#server/broadcasts/rows.ts'
import { type Writing, writeState } from '#server/broadcasts/store.ts'
import type { Db } from '#server/db/db.ts'
import { broadcasts, productions } from '#server/db/schema.ts'

/**
 * Takes back lives that a series planned ahead and that nobody touched since: they go to the trash, and their days are
 * free again. The others stay as they are; one that is in the trash already is not told.
 */
export async function undoPlan(
  db: Db,
  series_id: number,
  ids: number[],
  writing: Writing,
): Promise<UndonePlan> {
  const undone: UndonePlan = { removed: [], kept: [] }
  for (const id of await plannedAmong(db, series_id, ids)) {
    const stored = await holdBroadcast(db, id)
    const { status, title } = stored.row
    if (status === 'trashed') continue
    if (await isUntouched(db, id)) {
      await takeBack(db, stored, writing)
      undone.removed.push(id)
    } else undone.kept.push({ id, title })
  }
  return undone
}

async function plannedAmong(db: Db, series_id: number, ids: number[]) {
  const { id, occurrence_series_id, occurrence_on } = productions
  const rows = await db
    .select({ id })
    .from(productions)
    .where(and(inArray(id, ids), eq(occurrence_series_id, series_id), isNotNull(occurrence_on)))
    .orderBy(asc(occurrence_on))
  return rows.map((row) => row.id)
}

/** Whatever is done to the page or to how it is made leaves its instant there. */
async function isUntouched(db: Db, id: number) {
  const [row] = await db
    .select({
      is: sql<boolean>`${broadcasts.updated_at} = ${broadcasts.created_at} and ${productions.updated_at} = ${broadcasts.created_at}`,
    })
    .from(broadcasts)
    .innerJoin(productions, eq(productions.id, broadcasts.id))
    .where(eq(broadcasts.id, id))
  return row?.is === true
}

async function takeBack(
  db: Db,
  { row, content }: Awaited<ReturnType<typeof holdBroadcast>>,
  writing: Writing,
) {
  const changed = ['/live_state', '/status']
  await record(db, row.id, { kind: 'transition', to: 'trashed', changed, snapshot: content, ...writing })
  const state = { ...stateAfter('none', writing.at), ...stateAfter('trashed', writing.at) }
  await writeState(db, row.id, { ...state, ...sequenceAfter('none', row) }, writing)
  await db
    .update(productions)
    .set({ occurrence_series_id: null, occurrence_on: null })
    .where(eq(productions.id, row.id))
}
