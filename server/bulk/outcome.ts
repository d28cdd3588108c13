import type { Content } from '#app/contract/broadcast-input.ts'
import { changedPointers } from '#server/broadcasts/content.ts'
import { mustBeAllowed } from '#server/broadcasts/permissions.ts'
import type { Stored } from '#server/broadcasts/rows.ts'
import { Refused } from '#server/problem.ts'
import type { Member } from '#server/scope.ts'

/** What an act makes of one broadcast; it throws a `Refused` with the reason when it cannot. */
export type Act = (stored: Stored) => Content

/** What came, or would come, of one broadcast: what changes in it (nothing, when it says so already), or why not. */
export type Outcome =
  | { id: number; title: string; stored: Stored; after: Content; changed: string[] }
  | { id: number; title: string; refusal: string }

/** What the act makes of the broadcast, for this person. */
export function outcomeOf(stored: Stored, act: Act, member: Member): Outcome {
  const { id, title } = stored.row
  try {
    mustBeAllowed(member, 'broadcast.update', stored.row)
    const after = act(stored)
    return { id, title, stored, after, changed: changedPointers(stored.content, after) }
  } catch (error) {
    return { id, title, refusal: reasonOf(error) }
  }
}

/** The sentence of a refusal; anything else is thrown on. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Refused)) throw error
  return error.details.errors?.[0]?.detail ?? error.message
}

/** A broadcast that was named and is not there. */
export function goneOutcome(id: number): Outcome {
  return { id, title: `#${id}`, refusal: 'Cette émission n’existe plus.' }
}
