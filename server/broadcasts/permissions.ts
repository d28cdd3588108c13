import { Action, can, refusal, type Subject } from '#app/contract/policy.ts'
import { must, Refused } from '#server/problem.ts'
import type { Member } from '#server/scope.ts'

/** What this person may do with a broadcast: `{ update: true, publish: false, … }`. */
export function permissionsOn(member: Member, broadcast: Subject): Record<string, boolean> {
  return Object.fromEntries(
    ON_BROADCASTS.map((action) => [action.slice(PREFIX.length), can(member, action, broadcast)]),
  )
}

/** Refuses with the reason: 403 for whoever may not, 409 for what nobody may do in the trash. */
export function mustBeAllowed(member: Member, action: Action, broadcast: Subject): void {
  const reason = refusal(member, action, broadcast)
  if (reason === 'trashed') throw new Refused('conflict', { detail: IN_TRASH })
  if (reason === 'not_author') throw new Refused('forbidden', { detail: NOT_AUTHOR })
  if (reason === 'published') throw new Refused('forbidden', { detail: SEEN })
  must(reason === null, 'forbidden')
}

const PREFIX = 'broadcast.'
const ON_BROADCASTS = Action.options.filter(
  (action) => action.startsWith(PREFIX) && action !== 'broadcast.create',
)

const IN_TRASH = 'Cette émission est à la corbeille\u00A0: restaurez-la d’abord.'
const NOT_AUTHOR = 'Seule la personne qui a créé cette émission peut la mettre à la corbeille.'
const SEEN = 'Cette émission est publiée\u00A0: votre rôle ne permet pas de la mettre à la corbeille.'
