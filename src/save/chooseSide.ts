import type { Draft } from './draft.ts'
import { inTime } from './device-trouble.ts'
import type { Journal } from './journal.ts'
import type { Keeper } from './keeper.ts'

/**
 * Settles a conflict with one side for all of it. What the other side held is kept on this device and offered, so that
 * the choice can be taken back, also after a reload.
 */
export async function chooseSide<F extends object>(
  side: 'mine' | 'theirs',
  {
    draft,
    keeper,
    journal,
    page,
    now,
  }: { draft: Draft<F>; keeper: Keeper<F>; journal: Journal<F>; page: string; now: () => number },
) {
  const { conflict } = draft
  if (conflict === null) return
  const found = draft.confronted(conflict)
  const settled = (kept: typeof side) =>
    Object.fromEntries(
      conflict.fields.map((field) => [field, found[field]?.settle(() => kept)]),
    ) as Partial<F> // fields of F
  const unchosen = {
    page,
    visit: crypto.randomUUID(),
    // On an older version than is stored from now on: it is offered, and put back by nobody else.
    entry: {
      version: draft.origin.version,
      changes: settled(side === 'mine' ? 'theirs' : 'mine'),
      base: settled(side),
      edits: {},
      at: now(),
    },
  }
  keeper.offer(unchosen)
  draft.resolve(() => side)
  await inTime(journal.write(unchosen, unchosen.entry)).catch(() => undefined) // it is on offer as long as the page is open
}
