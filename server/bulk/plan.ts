import { sql } from 'drizzle-orm'
import type { BulkSelection } from '#app/contract/bulk-edit.ts'
import { filtersOf } from '#server/broadcasts/filters.ts'
import { selectBroadcasts, type Stored } from '#server/broadcasts/rows.ts'
import type { Db } from '#server/db/db.ts'
import { broadcasts } from '#server/db/schema.ts'
import type { Member } from '#server/scope.ts'
import { forgiving } from '#server/search/forgiving.ts'
import { type Act, goneOutcome, type Outcome, outcomeOf } from './outcome.ts'

/** How many broadcasts are held in memory at once: their texts are long. */
const BATCH = 400
/** How many examples a dry run shows. */
const SAMPLE = 50

type Changed = Extract<Outcome, { stored: Stored }>
type Refusal = Extract<Outcome, { refusal: string }>

/** What an act would do with many broadcasts, none of which is written. */
export interface Plan {
  total: number
  unchanged: number
  published: number
  /** The ids to write. */
  ids: number[]
  refusals: Refusal[]
  fields: Map<string, number>
  sample: Changed[]
}

/** Tries the act on each broadcast. */
export async function planOf(db: Db, ids: number[], act: Act, member: Member): Promise<Plan> {
  const plan: Plan = {
    total: ids.length,
    unchanged: 0,
    published: 0,
    ids: [],
    refusals: [],
    fields: new Map(),
    sample: [],
  }
  for (let at = 0; at < ids.length; at += BATCH) {
    const batch = ids.slice(at, at + BATCH)
    const found = new Map((await selectBroadcasts(db, among(batch))).map((stored) => [stored.row.id, stored]))
    for (const id of batch) {
      const stored = found.get(id)
      add(plan, stored === undefined ? goneOutcome(id) : outcomeOf(stored, act, member))
    }
  }
  return plan
}

/** The broadcasts of these ids. */
export const among = (ids: number[]) => sql`${broadcasts.id} = any(${sql.param(ids)}::int[])`

/** The ids of a selection, in order: what a search selects is what its list shows, slips of the finger included. */
export async function selectedIds(db: Db, selection: BulkSelection): Promise<number[]> {
  if ('ids' in selection) return [...new Set(selection.ids)].toSorted((one, other) => one - other)
  const { search } = selection
  const { rows } = await forgiving(db, search.q, async (wanted) => {
    const found = await db
      .select({ id: broadcasts.id })
      .from(broadcasts)
      .where(filtersOf(db, search, wanted))
      .orderBy(broadcasts.id)
    return { rows: found, meta: { total: found.length } }
  })
  const except = new Set(selection.except)
  return rows.flatMap(({ id }) => (except.has(id) ? [] : [id]))
}

function add(plan: Plan, outcome: Outcome) {
  if ('refusal' in outcome) return void plan.refusals.push(outcome)
  if (outcome.changed.length === 0) return void plan.unchanged++
  plan.ids.push(outcome.id)
  if (outcome.stored.row.status === 'published') plan.published++
  for (const pointer of outcome.changed) plan.fields.set(pointer, (plan.fields.get(pointer) ?? 0) + 1)
  if (plan.sample.length < SAMPLE) plan.sample.push(outcome)
}
