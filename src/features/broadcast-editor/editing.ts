import type { QueryClient } from '@tanstack/react-query'
import { network } from '#app/api/reach.ts'
import { sessionRenewed } from '#app/api/session-events.ts'
import type { Broadcast } from '#app/contract/broadcast.ts'
import type { Session } from '#app/contract/session.ts'
import type { LiveBroadcast } from '#app/features/broadcasts/live.ts'
import { broadcastQueries } from '#app/features/broadcasts/queries.ts'
import { Draft } from '#app/save/draft.ts'
import { joinTabs } from '#app/save/joinTabs.ts'
import { Keeper } from '#app/save/keeper.ts'
import { newVisit } from '#app/save/visits.ts'
import { type Arrival, arrived } from './arrival.ts'
import { broadcastJournal } from './broadcastJournal.ts'
import { type BroadcastFields, fieldOf, toFields, withFields } from './fields.ts'
import { jumpTo } from './jump.ts'
import { broadcastPort, type Held, pageOf, storedOf } from './port.ts'
import { type FieldName, sound } from './problems.ts'
import { settled } from '#app/save/settled.ts'
import { storeOnceTitled } from './storeOnceTitled.ts'

/** One page being edited: the draft, what the server holds, what the device keeps. It lives as long as its screen. */
export interface Editing extends LiveBroadcast {
  /** Who writes: nothing is sent in anybody else's name. */
  user: World['user']
  draft: Draft<BroadcastFields>
  keeper: Keeper<BroadcastFields>
  /** As the server last answered; its id is 0 until the page is created. */
  stored: () => Broadcast
  /** Learns of a version saved elsewhere. Under unsaved edits it waits: the next save is told, and merges. */
  take: (newer: Broadcast) => void
  /** What somebody else wrote and is now in the page; null once it was seen. */
  arrival: () => Arrival | null
  dismissArrival: () => void
  /** Tries again what stopped. */
  retry: () => void
  /** The name of this opening of the page, in the journal. */
  visit: string
  /** Starts listening to the world. Returns the way out. */
  open: () => () => void
}

/**
 * Where the page is edited, and by whom. `onCreated` gets the id of a new page at its first save; `begun` is the visit
 * that a new page was begun in.
 */
export interface World {
  queries: QueryClient
  user: Pick<Session['user'], 'id' | 'name'>
  zone: string
  begun: string | undefined
  onCreated: (id: number) => void
}

export function openEditing(initial: Broadcast, { queries, user, zone, begun, onCreated }: World): Editing {
  const user_id = user.id
  const held: Held = { broadcast: initial }
  const visit = newVisit()
  const port = broadcastPort(held, {
    zone,
    onStored: store,
    onArrived,
    keep: async () => void (await keeper.write()),
    user_id,
  })
  const draft = new Draft(storedOf(initial), port)
  const keeper = new Keeper(draft, {
    journal: broadcastJournal(user_id),
    place: { page: pageOf(initial), visit: visit.id },
    before: begun ?? visit.before,
    others: visit.others,
    creating: held,
    now: () => Date.now(),
  })
  let arrival: Arrival | null = null
  const listeners = new Set<() => void>()

  function store(broadcast: Broadcast) {
    const isCreated = held.broadcast.id === 0
    held.broadcast = broadcast
    const { queryKey } = broadcastQueries.one(broadcast.id)
    void queries.cancelQueries({ queryKey, exact: true }) // an older answer may be on its way
    queries.setQueryData(queryKey, broadcast)
    void queries.invalidateQueries({ queryKey: [...broadcastQueries.all(), 'list'], refetchType: 'none' })
    if (isCreated) {
      void keeper.rename(pageOf(broadcast))
      join()
      onCreated(broadcast.id)
    }
    for (const listener of listeners) listener()
  }
  function onArrived(fields: FieldName[]) {
    const { updated_by, updated_at } = held.broadcast
    if (updated_by?.id !== user_id)
      show(arrived(arrival, { by: updated_by?.name ?? null, at: updated_at, fields }))
  }
  function show(next: Arrival | null) {
    arrival = next
    for (const listener of listeners) listener()
  }

  function join() {
    leave()
    leave = joinTabs(draft, {
      user_id,
      page: pageOf(held.broadcast),
      stored: () => held.broadcast,
      take(broadcast, saved) {
        if (broadcast.lock_version > draft.version) store(broadcast)
        draft.follow(storedOf(broadcast), saved)
      },
      onLead: () => keeper.succeed(),
    })
  }
  let leave = () => {}

  return {
    user,
    draft,
    keeper,
    visit: visit.id,
    retry: () => draft.resume(),
    stored: () => held.broadcast,
    arrival: () => arrival,
    dismissArrival: () => show(null),
    current: () => ({
      ...withFields(held.broadcast, sound(draft.all(), toFields(held.broadcast))),
      has_unpublished_changes: held.broadcast.has_unpublished_changes || draft.hasUnsaved(),
    }),
    subscribe(changed) {
      listeners.add(changed)
      const stop = draft.subscribe(changed)
      return () => {
        stop()
        listeners.delete(changed)
      }
    },
    save() {
      if (draft.state.trouble?.kind === 'stopped') draft.resume()
      void keeper.write() // whoever asks to save waits for no timer
      void draft.save()
      return settled(draft)
    },
    jump: (pointer) => {
      const field = fieldOf(pointer)
      if (field !== null) jumpTo(field, /^\/(?:faqs|chapters)\/(\d+)/.exec(pointer)?.[1])
    },
    take(newer) {
      if (newer.id !== held.broadcast.id || newer.lock_version < draft.version) return
      const isRestored = held.broadcast.status === 'trashed' && newer.status !== 'trashed'
      held.broadcast = newer
      if (draft.hasUnsaved()) for (const listener of listeners) listener()
      else draft.adopt(storedOf(newer))
      if (isRestored) draft.resume()
    },
    open() {
      draft.hold(false)
      if (held.broadcast.id === 0) void keeper.collect()
      else join()
      const stops = [
        visit.begin(),
        keeper.start(),
        storeOnceTitled(draft, held),
        sessionRenewed.listen(() => draft.resume()),
        listen(window, 'online', () => draft.resume()),
        network.listen(() => network.get().isOnline && draft.resume()),
        listen(window, 'pagehide', () => void keeper.write()),
        listen(document, 'visibilitychange', () => document.hidden && void keeper.write()),
      ]
      return () => {
        leave()
        for (const stop of stops) stop()
        draft.stop()
      }
    },
  }
}

function listen(target: EventTarget, event: string, run: () => void) {
  target.addEventListener(event, run)
  return () => target.removeEventListener(event, run)
}
