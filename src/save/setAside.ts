import { inTime } from './device-trouble.ts'
import type { Keeper } from './keeper.ts'

/**
 * Keeps on this device what a choice between two versions leaves out, and offers it, so that the choice can be taken
 * back, also after a reload; `base` is what is chosen instead. To be called before the choice is settled: what was
 * written on an older version than is stored from then on is offered, and put back by nobody else.
 */
export async function setAside<F extends object>(keeper: Keeper<F>, changes: Partial<F>, base: Partial<F>) {
  const { journal, place, now } = keeper.options
  const { version } = keeper.draft.origin
  const unchosen = {
    page: place.page,
    visit: crypto.randomUUID(),
    entry: { version, changes, base, edits: {}, at: now() },
  }
  keeper.offer(unchosen)
  // It is on offer as long as the page is open; a device that cannot keep it is told of.
  await inTime(journal.write(unchosen, unchosen.entry)).catch((error: unknown) => keeper.fail(error))
}
