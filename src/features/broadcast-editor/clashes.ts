import type { Choice, Collision } from '#app/save/merged.ts'
import type { Draft } from '#app/save/draft.ts'
import type { Conflict } from '#app/save/port.ts'
import type { BroadcastFields } from './fields.ts'
import { FIELD_ORDER } from './jump.ts'
import type { FieldName } from './problems.ts'

/** One thing to choose; `key` names it among all of the page. */
export interface Clash extends Collision {
  key: string
  field: FieldName
}

export type Choices = Partial<Record<string, Choice>>

/** What is to be chosen as the text stands now, in the order of the page. An address follows its title. */
export function clashesOf(
  draft: Draft<BroadcastFields>,
  conflict: Pick<Conflict<BroadcastFields>, 'theirs' | 'merge'>,
): Clash[] {
  const found = draft.confronted(conflict)
  const all = FIELD_ORDER.flatMap((field) =>
    (found[field]?.collisions ?? []).map((one) => ({ ...one, field, key: keyOf(field, one.id) })),
  )
  return all.filter(({ field }) => field !== 'slug' || all.every((one) => one.field !== 'title'))
}

/** What was chosen for a collision of a field. */
export function chosen(choices: Choices, field: FieldName, id: string): Choice {
  const own = choices[keyOf(field, id)]
  return (field === 'slug' ? (own ?? choices[keyOf('title', 'title')]) : own) ?? 'mine'
}

/** What the fields of `lost` hold once what was chosen is in the page. */
export function chosenInstead(
  lost: Partial<BroadcastFields>,
  choices: Choices,
  found: ReturnType<Draft<BroadcastFields>['confronted']>,
): Partial<BroadcastFields> {
  const fields = Object.keys(lost) as FieldName[] // it has no others
  return Object.fromEntries(
    fields.map((field) => [field, found[field]?.settle((collision) => chosen(choices, field, collision))]),
  )
}

const keyOf = (field: FieldName, id: string) => `${field} ${id}`
