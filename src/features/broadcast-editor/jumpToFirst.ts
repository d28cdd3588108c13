import type { Editing } from './editing.ts'
import { FIELD_ORDER, jumpTo } from './jump.ts'

/** Brings the person to the first thing to mend: a refused field, or the title that a new page still lacks. */
export function jumpToFirst({ draft, stored }: Editing) {
  const refused = FIELD_ORDER.find((field) => draft.refusalOf(field) !== undefined)
  if (refused !== undefined) jumpTo(refused)
  else if (stored().id === 0 && draft.value('title').trim() === '') jumpTo('title')
}

/** An explicit save: what stands in its way is where the person is brought. */
export async function saveOrJump(editing: Editing) {
  if (!(await editing.save())) jumpToFirst(editing)
}
