import { type Editing, openEditing, type World } from './editing.ts'
import { pageOf } from './port.ts'

/**
 * Another person signed in over the page: it is theirs from now on, and what was typed is offered to them. The former
 * draft can send nothing any more (see `broadcastPort`), and keeps what it holds in its author's journal.
 */
export function handOver({ keeper, draft, user, stored }: Editing, world: World): Editing {
  const editing = openEditing(stored(), world)
  const place = { page: pageOf(stored()), visit: '' } // under no visit of theirs: dropping it removes nothing
  if (draft.hasUnsaved()) editing.keeper.offer({ ...place, entry: keeper.entry(), by: user.name })
  return editing
}
