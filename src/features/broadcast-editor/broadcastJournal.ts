import { deviceJournal } from '#app/save/deviceJournal.ts'
import type { Journal } from '#app/save/journal.ts'
import type { BroadcastFields } from './fields.ts'
import { isReadable } from './problems.ts'

/** What this person typed in broadcasts and the server does not hold. */
export function broadcastJournal(user_id: string): Journal<BroadcastFields> {
  const journal = deviceJournal<BroadcastFields>({ format: FORMAT, user_id }, isReadable)
  return {
    ...journal,
    write: (place, entry) => journal.write(place, entry).then(tell),
    remove: (place, at) => journal.remove(place, at).then(tell),
  }
}

/** Told after each change that this tab makes. Returns the way out. */
export function followJournal(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** How the fields are shaped: raise it when they change, so that older text is not misread. */
const FORMAT = '2'

const listeners = new Set<() => void>()

function tell() {
  for (const listener of listeners) listener()
}
