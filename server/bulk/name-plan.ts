import { isDeepStrictEqual } from 'node:util'
import { and, inArray } from 'drizzle-orm'
import type { BulkPreview } from '#app/contract/bulk-edit.ts'
import { Guest } from '#app/contract/guest.ts'
import type { NameEdit } from '#app/contract/name-edit.ts'
import { sortName } from '#app/lib/name.ts'
import type { Db } from '#server/db/db.ts'
import { guests, tags } from '#server/db/schema.ts'
import { nameOf } from '#server/merges/fields.ts'
import { holdThings, type Thing } from '#server/merges/things.ts'
import { matching } from '#server/names/search.ts'
import { blanksAsNull } from '#server/patch.ts'
import { forgiving } from '#server/search/forgiving.ts'

type Columns = Record<string, unknown>

/** What a change of many guests or tags would do: the columns that differ, before and after, and what is not there. */
export interface NamePlan {
  total: number
  unchanged: number
  gone: number[]
  changed: { id: number; name: string; before: Columns; after: Columns }[]
}

/** Held against other writers until the transaction ends, when there is one. */
export async function namePlanOf(db: Db, edit: NameEdit): Promise<NamePlan> {
  const { noun, selection } = edit
  const ids = 'ids' in selection ? [...new Set(selection.ids)] : await foundIds(db, edit)
  const edits: Columns = blanksAsNull<Columns>(edit.edits)
  const held = await holdThings(db, noun, ids)
  const plan: NamePlan = { total: ids.length, unchanged: 0, gone: [], changed: [] }
  for (const id of ids) {
    const thing = held.get(id)
    if (thing === undefined) {
      plan.gone.push(id)
      continue
    }
    const after = { ...edits, ...followingNames(noun, thing, edits) }
    const columns = Object.keys(after).filter((column) => !isDeepStrictEqual(thing[column], after[column]))
    if (columns.length === 0) plan.unchanged++
    else
      plan.changed.push({
        id,
        name: nameOf(noun, thing),
        before: some(thing, columns),
        after: some(after, columns),
      })
  }
  return plan
}

/** A dry run as people read it, fifty examples and fifty refusals at most. */
export function namePreviewOf({ total, unchanged, gone, changed }: NamePlan): BulkPreview {
  const fields = new Map<string, number>()
  for (const { after } of changed)
    for (const column of Object.keys(after)) fields.set(column, (fields.get(column) ?? 0) + 1)
  return {
    total,
    changed: changed.length,
    unchanged,
    refused: gone.length,
    published: 0,
    fields: [...fields].map(([column, count]) => ({ pointer: `/${column}`, count })),
    sample: changed.slice(0, 50).map(({ id, name: title, before, after }) => ({
      id,
      title,
      differences: Object.keys(after).map((column) => ({
        pointer: `/${column}`,
        before: read(before[column]),
        after: read(after[column]),
      })),
    })),
    refusals: gone.slice(0, 50).map((id) => ({ id, title: `#${id}`, detail: GONE })),
  }
}

export const GONE = 'Cette fiche n’existe plus.'

/** What follows from a guest's names and kind, unless it was written by hand. */
function followingNames(noun: NameEdit['noun'], thing: Thing, edits: Columns): Columns {
  if (noun === 'tag') return {}
  const before = Names.parse(thing)
  const after = Names.parse({ ...thing, ...edits })
  return before.sort_name === sortName(before) ? { sort_name: sortName(after) } : {}
}

const Names = Guest.pick({
  kind: true,
  display_name: true,
  given_name: true,
  particle: true,
  family_name: true,
  sort_name: true,
})

const some = (from: Columns, columns: string[]) =>
  Object.fromEntries(columns.map((column) => [column, from[column] ?? null]))

const read = (value: unknown) =>
  value === null || value === undefined || value === '' ? [] : [String(value)]

/** What a search selects is what its list shows, slips of the finger included. */
async function foundIds(db: Db, { noun, selection }: NameEdit): Promise<number[]> {
  if ('ids' in selection) return selection.ids
  const table = noun === 'guest' ? guests : tags
  const { q, kind } = selection.search
  const { rows } = await forgiving(db, q, async (wanted) => {
    const found = await db
      .select({ id: table.id })
      .from(table)
      .where(and(matching(table.search, wanted), kind && inArray(table.kind, kind)))
      .orderBy(table.id)
    return { rows: found, meta: { total: found.length } }
  })
  const except = new Set(selection.except)
  return rows.flatMap(({ id }) => (except.has(id) ? [] : [id]))
}
