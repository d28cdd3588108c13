import { setImmediate as nextTurn } from 'node:timers/promises'

/** These, so many at a time: between two parts others get their turn on the only thread there is. */
export async function* inParts<T>(all: Iterable<T>, size: number): AsyncGenerator<T[]> {
  let part: T[] = []
  for (const one of all) {
    if (part.push(one) < size) continue
    yield part
    part = []
    await nextTurn()
  }
  yield part
}
