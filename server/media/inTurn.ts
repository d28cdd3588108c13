import { must } from '#server/problem.ts'

/** One at work and five behind: each holds a connection to the database while it waits, and others need some too. */
const ROOM = 6

let inside = 0
let last: Promise<unknown> = Promise.resolve()

/** Does one heavy thing at a time, in order of arrival: decoded pictures take far more memory than their files. */
export async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  must(inside < ROOM, 'unavailable', {
    detail: 'Trop d’images arrivent en même temps. Rien n’est perdu\u202f; réessayez dans un instant.',
    retry_after: 5,
  })
  inside += 1
  const turn = last.then(work, work)
  last = turn.catch(() => undefined)
  return turn.finally(() => (inside -= 1))
}
