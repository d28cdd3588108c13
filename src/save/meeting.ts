import type { Field, Stored } from './port.ts'
import type { Written } from './written.ts'

/** Our fields that a stored version holds already, whatever way they came there. */
export function reached<F extends object>(
  draft: Pick<Written<F>, 'isSame'>,
  ours: Partial<F>,
  theirs: Stored<F>,
): Field<F>[] {
  const fields = Object.keys(ours) as Field<F>[] // a Partial<F> has keys of F only
  return fields.filter((field) => {
    const value = ours[field]
    return value !== undefined && draft.isSame(field, value, theirs.fields[field])
  })
}

/**
 * What both sides started from. What we sent without hearing back, and is found in their version, came from us: no
 * other person changed it.
 */
export function startedFrom<F extends object>(stored: F, theirs: F, heard: Field<F>[]): F {
  const base = { ...stored }
  for (const field of heard) base[field] = theirs[field]
  return base
}
