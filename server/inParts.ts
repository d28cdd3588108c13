import { setImmediate as nextTurn } from 'node:timers/promises'

/** These, some at a time: as soon as they took a while, others get their turn on the only thread there is. */
export async function* inParts<T>(all: Iterable<T>): AsyncGenerator<T[]> {
  let part: T[] = []
  let since = performance.now()
  for (const one of all) {
    if (part.push(one) < SOME) continue
    yield part
    part = []
    if (performance.now() - since < WHILE) continue
    await nextTurn()
    since = performance.now()
  }
  yield part
}

const SOME = 20

/** In ms. An answer waits for several turns: for its session, for its rows. */
const WHILE = 4
