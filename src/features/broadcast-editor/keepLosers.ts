import { call } from '#app/api/client.ts'
import { revisionEndpoints } from '#app/contract/revision-endpoints.ts'
import { m } from '#app/paraglide/messages.js'
import { outcomeOf } from '#app/save/outcome.ts'
import type { Choices, Clash } from './clashes.ts'
import { type BroadcastFields, toPatch } from './fields.ts'
import { labelOf } from './fieldWords.ts'

type Side = 'mine' | 'theirs'

/**
 * Puts what is not chosen into the history, beside the working copy, before it leaves the page. What the history refuses,
 * such as a text that the contract does not allow, is answered, to be kept here; null while the history cannot be reached.
 */
export async function keepLosers(
  id: number,
  clashes: Clash[],
  { choices, sides, name }: { choices: Choices; sides: Record<Side, BroadcastFields>; name: string | null },
): Promise<Partial<BroadcastFields>[] | null> {
  const kept = (['mine', 'theirs'] as const).map(async (side) => {
    const lost = clashes.filter(({ key }) => choices[key] === (side === 'mine' ? 'theirs' : 'mine'))
    if (lost.length === 0) return []
    const values = Object.fromEntries(lost.map(({ field }) => [field, sides[side][field]]))
    const theirs = name === null ? m.broadcast_form_lost_theirs() : m.broadcast_form_lost_theirs_of({ name })
    const note = side === 'mine' ? m.broadcast_form_lost_mine() : theirs
    try {
      await call(revisionEndpoints.keepAside, { params: { id }, body: { content: toPatch(values), note } })
      return []
    } catch (error) {
      const outcome = outcomeOf<BroadcastFields>(error, () => ({}))
      return outcome.type === 'failed' && outcome.failure.kind !== 'stopped' ? null : [values]
    }
  })
  const refused = await Promise.all(kept)
  return refused.includes(null) ? null : refused.flatMap((values) => values ?? [])
}

/** The field, and what of it. */
export function clashLabel({ field, name }: Clash): string {
  return [labelOf(field), name].filter(Boolean).join(' · ')
}
