import { call } from '#app/api/client.ts'
import { broadcastEndpoints as api } from '#app/contract/broadcast-endpoints.ts'
import type { Broadcast } from '#app/contract/broadcast.ts'
import type { BroadcastPatch } from '#app/contract/broadcast-input.ts'
import type { Port, Stored } from '#app/save/port.ts'
import type { SaveKind } from '#app/save/machine.ts'
import { type BroadcastFields, toFields, toPatch } from './fields.ts'
import { describeImage } from './describeImage.ts'
import { newerOf, outcomeOf, Overtaken, Unsound, Untitled } from './outcome.ts'
import { problemsOf, refusalsOf } from './problems.ts'

/** The page as the server last answered it; its id is 0 until it is created. */
export interface Held {
  broadcast: Broadcast
}

/**
 * How the draft of a broadcast reaches the backend. The first save creates the page; later ones change its working
 * copy. What the contract refuses does not travel: those fields are refused here, and the rest is sent at once.
 */
export function broadcastPort(held: Held, onStored: (broadcast: Broadcast) => void): Port<BroadcastFields> {
  let creation: { body: BroadcastPatch; key: string } | null = null

  async function create(changes: Partial<BroadcastFields>): Promise<Broadcast> {
    if (!changes.title?.trim()) throw new Untitled()
    // A creation without an answer may have been heard: the same words are sent again, then what changed since.
    creation ??= { body: toPatch(changes), key: crypto.randomUUID() }
    const { body, key } = creation
    const created = await call(
      api.create,
      { body: { ...body, page: { title: '', ...body.page } } },
      { idempotencyKey: key },
    )
    creation = null
    onStored(created)
    const isAll = !changes.image && JSON.stringify(body) === JSON.stringify(toPatch(changes))
    return isAll ? created : update(changes, { version: created.lock_version, kind: 'auto' })
  }

  async function update(
    changes: Partial<BroadcastFields>,
    { version, kind }: { version: number; kind: SaveKind },
  ): Promise<Broadcast> {
    const { image, ...rest } = changes
    const params = { id: held.broadcast.id }
    if (image) await describeImage(held.broadcast.page.image, image)
    const patch = toPatch(image?.id === held.broadcast.page.image_id ? rest : changes)
    if (Object.keys(patch).length > 0)
      return call(api.update, { params, query: { save: kind }, body: patch }, { ifMatch: version })
    const broadcast = await call(api.read, { params })
    if (broadcast.lock_version !== version) throw new Overtaken(broadcast)
    return broadcast
  }

  return {
    async send(edited, from) {
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
      if (newer === null) return outcomeOf(error)
      onStored(newer)
      return { type: 'newer', theirs: storedOf(newer) }
    },
    now: () => Date.now(),
    random: () => Math.random(),
  }
}

/** A broadcast as the draft keeps it. */
export function storedOf(broadcast: Broadcast): Stored<BroadcastFields> {
  return { fields: toFields(broadcast), version: broadcast.lock_version }
}
