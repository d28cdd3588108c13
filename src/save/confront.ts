import { same } from './merge.ts'
import { type Merged, type MergeFields, mergeWhole, type Versions } from './merged.ts'

/** The fields that both sides changed since `base`, and not to the same value, brought together one by one. */
export type Confronted<F extends object> = { [K in keyof F & string]?: Merged<F[K]> }

export function confront<F extends object>(
  { base, mine, theirs }: { base: F; mine: Partial<F>; theirs: F },
  merge: MergeFields<F>,
): Confronted<F> {
  const found: Confronted<F> = {}
  for (const field of Object.keys(mine) as (keyof F & string)[] /* a Partial<F> has keys of F only */) {
    const value = mine[field]
    if (value === undefined || same(base[field], theirs[field]) || same(value, theirs[field])) continue
    found[field] = merge(field, { base: base[field], mine: value, theirs: theirs[field] })
  }
  return found
}

/** The fields that need a choice. */
export function undecided<F extends object>(found: Confronted<F>): (keyof F & string)[] {
  const fields = Object.keys(found) as (keyof F & string)[] // it has no others
  return fields.filter((field) => (found[field]?.collisions.length ?? 0) > 0)
}

/** For who knows no better: a field is one thing. */
export function mergeFieldsWhole<V>(id: string, versions: Versions<V>): Merged<V> {
  return mergeWhole(versions, { id, name: '', text: (value) => JSON.stringify(value) })
}
