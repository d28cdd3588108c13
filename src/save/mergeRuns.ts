import { diff3Merge } from 'node-diff3'
import type { Versions } from './merged.ts'

/** A stretch of tokens that nobody disputes, or what each side made of the same place. */
export type Run = { agreed: string[] } | { disputed: Versions<string[]> }

/**
 * Three lists of tokens brought together. What one side changed is taken; where changes of both touch, the place is
 * disputed, unless one side wrote all that the other did, and more.
 */
export function mergeRuns({ base, mine, theirs }: Versions<string[]>): Run[] {
  return diff3Merge(mine, base, theirs, { excludeFalseConflicts: true }).map(({ ok, conflict }) => {
    if (conflict === undefined) return { agreed: ok ?? [] }
    const { a, o, b } = conflict
    if (o.length === 0 && holds(a, b)) return { agreed: a }
    if (o.length === 0 && holds(b, a)) return { agreed: b }
    return { disputed: { base: o, mine: a, theirs: b } }
  })
}

/** Whether `part` stands in `whole` without a gap. */
function holds(whole: string[], part: string[]) {
  return whole.some((_, at) => part.every((token, index) => whole[at + index] === token))
}
