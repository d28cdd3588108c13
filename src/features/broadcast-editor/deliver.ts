import { call } from '#app/api/client.ts'
import { broadcastEndpoints as api } from '#app/contract/broadcast-endpoints.ts'
import type { Broadcast } from '#app/contract/broadcast.ts'
import { type Entry, type Found, type Journal, NEW } from '#app/save/journal.ts'
import type { Delivery } from '#app/save/outbox.ts'
import type { Outcome } from '#app/save/port.ts'
import { BLANK } from './blank.ts'
import type { BroadcastFields } from './fields.ts'
import { broadcastPort, type Held, LONGEST, storedOf } from './port.ts'

/**
 * Sends what the device keeps of one page, as its editor would: a creation with its own key, a change on the version it
 * was typed on. What somebody overtook, or the backend refuses, is left for the page to show.
 */
export async function deliver(
  found: Found<BroadcastFields>,
  { journal, user_id, zone }: { journal: Journal<BroadcastFields>; user_id: string; zone: string },
): Promise<Delivery> {
  const { page, entry } = found
  const held: Held = { broadcast: BLANK, creation: entry.creation }
  const port = broadcastPort(held, {
    zone,
    onArrived: () => undefined, // nothing is merged here
    onStored: (broadcast) => void (held.broadcast = broadcast),
    keep: () => journal.write(found, { ...entry, ...(held.creation && { creation: held.creation }) }),
    user_id,
  })
  try {
    if (page !== NEW) {
      const signal = AbortSignal.timeout(LONGEST)
      held.broadcast = await call(api.read, { params: { id: Number(page) } }, { isFresh: true, signal })
      const isThere = holds(held.broadcast, entry.changes, port.same)
      if (isThere || held.broadcast.lock_version !== entry.version) return isThere ? 'sent' : 'left'
    }
    await port.send(entry.changes, { version: entry.version, kind: 'auto' })
    return 'sent'
  } catch (error) {
    if (page === NEW && held.broadcast.id !== 0) await move(journal, found, held.broadcast)
    return deliveryOf(port.read(error))
  }
}

/** The page was created, and what changed since its creation was sent is not there yet: it goes on as a change of it. */
async function move(
  journal: Journal<BroadcastFields>,
  { page, visit, entry }: Found<BroadcastFields>,
  created: Broadcast,
) {
  const { version, fields } = storedOf(created)
  const moved: Entry<BroadcastFields> = { ...entry, version, base: fields }
  delete moved.creation
  await journal.write({ page: String(created.id), visit }, moved)
  await journal.remove({ page, visit }, entry.at)
}

function holds(
  broadcast: Broadcast,
  changes: Partial<BroadcastFields>,
  same: ReturnType<typeof broadcastPort>['same'],
) {
  const { fields } = storedOf(broadcast)
  const names = Object.keys(changes) as (keyof BroadcastFields)[] // a Partial of them has no others
  return names.every((name) => {
    const value = changes[name]
    return value === undefined || same?.(name, value, fields[name])
  })
}

function deliveryOf(outcome: Outcome<BroadcastFields>): Delivery {
  return outcome.type === 'failed' && outcome.failure.kind !== 'stopped' ? 'wait' : 'left'
}
