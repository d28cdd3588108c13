import { plural } from '#app/lib/plural.ts'
import { must, Refused } from '#server/problem.ts'
import type { Show } from './underneath.ts'

/** Refuses to delete what broadcasts use, and says how many: « Mastodon » `est posé sur` 12 émissions. */
export function mustBeUnused(name: string, verb: string, users: Show[]): void {
  const count = plural(users.length, { one: 'émission', other: 'émissions' })
  const trashed = users.filter((user) => user.status === 'trashed').length
  const among = trashed === users.length ? ' à la corbeille' : `, dont ${trashed} à la corbeille`
  must(users.length === 0, 'in_use', {
    detail: `«\u00a0${name}\u00a0» ${verb} ${count}${trashed > 0 ? among : ''}. Choisissez un remplacement, ou modifiez d’abord ces émissions.`,
  })
}

/** Refuses a replacement that is the deleted thing itself, or that does not exist. */
export function mustReplace(id: number, replacement: number, exists: boolean): void {
  if (id === replacement) throw refusedReplacement('Choisissez autre chose que ce que vous supprimez.')
  if (!exists) throw refusedReplacement('Ce remplacement n’existe plus.')
}

function refusedReplacement(detail: string) {
  return new Refused('validation', {
    detail,
    errors: [{ pointer: '?reassign_to', code: 'unknown_reference', detail }],
  })
}
