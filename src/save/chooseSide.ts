import type { Keeper } from './keeper.ts'
import { setAside } from './setAside.ts'

/** Settles a conflict with one side for all of it. What the other side held is kept on this device and offered. */
export async function chooseSide<F extends object>(side: 'mine' | 'theirs', keeper: Keeper<F>) {
  const { draft } = keeper
  const { conflict } = draft
  if (conflict === null) return
  const found = draft.confronted(conflict)
  const settled = (kept: typeof side) =>
    Object.fromEntries(
      conflict.fields.map((field) => [field, found[field]?.settle(() => kept)]),
    ) as Partial<F> // fields of F
  const written = setAside(keeper, settled(side === 'mine' ? 'theirs' : 'mine'), settled(side))
  draft.resolve(() => side)
  await written
}
