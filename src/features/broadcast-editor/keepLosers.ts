import { call } from '#app/api/client.ts'
import { revisionEndpoints } from '#app/contract/revision-endpoints.ts'
import { m } from '#app/paraglide/messages.js'
import type { Choices, Clash } from './clashes.ts'
import { type BroadcastFields, toPatch } from './fields.ts'
import { labelOf } from './fieldWords.ts'
import type { SetAside } from './SetAsideTexts.tsx'

type Side = 'mine' | 'theirs'

/**
 * Puts what was not chosen into the history, beside the working copy. What it cannot take now, such as a text that the
 * contract refuses or one without a network, is answered, to be shown.
 */
export async function keepLosers(
  id: number,
  clashes: Clash[],
  { choices, sides, name }: { choices: Choices; sides: Record<Side, BroadcastFields>; name: string | null },
): Promise<SetAside[]> {
  const kept = (['mine', 'theirs'] as const).map(async (side) => {
    const lost = clashes.filter(({ key }) => choices[key] === (side === 'mine' ? 'theirs' : 'mine'))
    if (lost.length === 0) return []
    const fields = new Set(lost.map(({ field }) => field))
    const values = Object.fromEntries([...fields].map((field) => [field, sides[side][field]]))
    const theirs = name === null ? m.broadcast_form_lost_theirs() : m.broadcast_form_lost_theirs_of({ name })
    const note = side === 'mine' ? m.broadcast_form_lost_mine() : theirs
    try {
      await call(revisionEndpoints.keepAside, { params: { id }, body: { content: toPatch(values), note } })
      return []
    } catch {
      return lost.map((one) => ({ label: clashLabel(one), text: one[side] ?? '' })).filter(({ text }) => text)
    }
  })
  return (await Promise.all(kept)).flat()
}

/** The field, and what of it. */
export function clashLabel({ field, name }: Clash): string {
  return [labelOf(field), name].filter(Boolean).join(' · ')
}
