import { call } from '#app/api/client.ts'
import { csrfToken } from '#app/api/csrf.ts'
import { ApiError } from '#app/api/error.ts'
import { broadcastEndpoints as api } from '#app/contract/broadcast-endpoints.ts'
import type { Broadcast } from '#app/contract/broadcast.ts'
import { BroadcastInput, BroadcastPatch } from '#app/contract/broadcast-input.ts'
import { type Creation, NEW } from '#app/save/journal.ts'
import { Unsound } from '#app/save/outcome.ts'
import type { Port, Stored } from '#app/save/port.ts'
import type { SaveKind } from '#app/save/machine.ts'
import { type BroadcastFields, toFields, toPatch } from './fields.ts'
import { describeImage } from './describeImage.ts'
import { newerOf, outcomeOf, Overtaken, Untitled } from './outcome.ts'
import { type FieldName, problemsOf, refusalsOf } from './problems.ts'

/** The page as the server last answered it; its id is 0 until it is created. */
export interface Held {
  broadcast: Broadcast
  /** Sent and not answered: it may have been heard, so the same words are sent again, then what changed since. */
  creation?: Creation | undefined
}

/** A server that is slower than this is asked again: the version and the key make that safe. In ms. */
export const LONGEST = 60_000

/**
 * How the draft of a broadcast reaches the backend. The first save creates the page; later ones change its working
 * copy. What the contract refuses does not travel: those fields are refused here, and the rest is sent at once.
 */
export function broadcastPort(
  held: Held,
  {
    zone,
    onStored,
    onArrived,
    keep,
    user_id,
  }: {
    /** The newsroom's. */
    zone: string
    onStored: (broadcast: Broadcast) => void
    onArrived: (fields: FieldName[]) => void
    /** Writes the journal now, the creation that is about to leave with it. */
    keep: () => Promise<void>
    user_id: string
  },
): Port<BroadcastFields> {
  let overtaken: number | null = null

  async function create(changes: Partial<BroadcastFields>): Promise<Broadcast> {
    if (!changes.title?.trim()) throw new Untitled()
    if (held.creation === undefined) {
      held.creation = { body: toPatch(changes), key: crypto.randomUUID() }
      await keep()
    }
    const { body, key } = held.creation
    const created = await call(
      api.create,
      { body: BroadcastInput.parse(body) },
      { idempotencyKey: key, signal: AbortSignal.timeout(LONGEST) },
    )
    held.creation = undefined
    onStored(created)
    const isAll = !changes.image && JSON.stringify(body) === JSON.stringify(toPatch(changes))
    return isAll ? created : update(changes, { version: created.lock_version, kind: 'auto' })
  }

  async function update(
    changes: Partial<BroadcastFields>,
    { version, kind }: { version: number; kind: SaveKind },
  ): Promise<Broadcast> {
    const { image, ...rest } = changes
    const signal = AbortSignal.timeout(LONGEST)
    const params = { id: held.broadcast.id }
    const read = () => call(api.read, { params }, { signal, isFresh: true })
    if (image) await describeImage(held.broadcast.page.image, image)
    const patch = toPatch(image?.id === held.broadcast.page.image_id ? rest : changes)
    const save = version === overtaken ? 'merge' : kind
    if (Object.keys(patch).length > 0)
      return call(api.update, { params, query: { save }, body: patch }, { ifMatch: version, signal }).catch(
        async (refused: unknown) => {
          // What stands in the way may be the trash: the page itself says so.
          if (refused instanceof ApiError && refused.code === 'conflict') await read().then(onStored, ignore)
          throw refused
        },
      )
    const broadcast = await read()
    if (broadcast.lock_version !== version) throw new Overtaken(broadcast)
    return broadcast
  }

  return {
    async send(edited, from) {
      if (csrfToken.user_id !== user_id) throw new ApiError({ code: 'unauthenticated', status: 401 })
      const isNew = held.broadcast.id === 0
      const changes = isNew && edited.slug === '' ? { ...edited, slug: undefined } : edited
      const problems = problemsOf(changes)
      if (problems.length > 0) throw new Unsound(refusalsOf(problems))
      const broadcast = await (isNew ? create(changes) : update(changes, from))
      onStored(broadcast)
      return storedOf(broadcast)
    },
    read(error) {
      const newer = newerOf(error, held.broadcast)
      if (newer === null) return outcomeOf(error, held.broadcast)
      overtaken = newer.lock_version
      onStored(newer)
      return { type: 'newer', theirs: storedOf(newer) }
    },
    same: (field, one, other) => wire({ [field]: one }) === wire({ [field]: other }),
    merging: async () => (await import('./mergeFields.ts')).mergeFields(zone),
    arrived: onArrived,
    now: () => Date.now(),
    random: () => Math.random(),
  }
}

/** Fields as the server would hold them: trimmed, of things chosen their ids alone, of a picture what is said of it. */
function wire({ image, ...changes }: Partial<BroadcastFields>) {
  const patch = toPatch(changes)
  return JSON.stringify([
    BroadcastPatch.safeParse(patch).data ?? patch,
    image && { ...image, lock_version: 0 },
  ])
}

/** The page's name in the journal and among tabs. */
export function pageOf({ id }: Broadcast) {
  return id === 0 ? NEW : String(id)
}

/** A broadcast as the draft keeps it. */
export function storedOf(broadcast: Broadcast): Stored<BroadcastFields> {
  return { fields: toFields(broadcast), version: broadcast.lock_version }
}

/** The refusal itself is told. */
const ignore = () => undefined
