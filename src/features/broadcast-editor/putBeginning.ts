import { call } from '#app/api/client.ts'
import {
  type Production,
  productionEndpoints as api,
  type ProductionPatch,
} from '#app/contract/production.ts'
import type { Beginning } from './beginning.ts'
import type { Editing } from './editing.ts'
import type { BroadcastFields } from './fields.ts'

type Begun = Beginning['fields']
type Field = keyof Begun

/** What was put in, and what was there: to be taken out again. */
interface Undo {
  fields: Begun
  before: Begun
  made: { lock_version: number; patch: ProductionPatch }
}

/** Puts a beginning into the page and into the making of its live; null where the page could not be stored. */
export async function putIn(
  editing: Editing,
  { fields, making }: Beginning,
  series_id: number,
  readMade: () => Promise<Production>,
): Promise<Undo | null> {
  const { draft } = editing
  if (editing.stored().id === 0 && (fields.title ?? draft.value('title')).trim() === '') return null
  const before = Object.fromEntries(namesIn(fields).map((field) => [field, draft.value(field)]))
  write(editing, fields)
  if (!(await editing.save()) || editing.stored().id === 0) return null
  const made = await readMade()
  const has = new Map<string, unknown>(Object.entries(made))
  const free = Object.entries(making).filter(([field]) => isEmpty(has.get(field)))
  const body: ProductionPatch = { ...Object.fromEntries(free), series_id }
  const now = await call(api.update, { params: { id: made.id }, body }, { ifMatch: made.lock_version })
  const nothing = free.map(([field, value]) => [field, Array.isArray(value) ? [] : null])
  const patch: ProductionPatch = { ...Object.fromEntries(nothing), series_id: null }
  return { fields, before, made: { lock_version: now.lock_version, patch } }
}

/** Takes it out of the page where it still stands as it was put in, and out of the making unless somebody changed that since. */
export async function takeOut(editing: Editing, { fields, before, made }: Undo): Promise<void> {
  const { draft } = editing
  const kept = namesIn(fields).filter((field) => same(draft.value(field), fields[field]))
  write(editing, Object.fromEntries(kept.map((field) => [field, before[field]])))
  const { lock_version, patch } = made
  await call(api.update, { params: { id: editing.stored().id }, body: patch }, { ifMatch: lock_version })
}

function write({ draft }: Editing, fields: Begun) {
  const put = <Name extends Field>(field: Name, value: BroadcastFields[Name] | undefined) => {
    if (value !== undefined) draft.set(field, value)
  }
  for (const field of namesIn(fields)) put(field, fields[field])
}

const namesIn = (fields: Begun) => Object.keys(fields) as Field[] // no other are in a beginning
const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)
const isEmpty = (value: unknown) =>
  value === null || value === '' || (Array.isArray(value) && value.length === 0)
