import type { QueryClient } from '@tanstack/react-query'
import { keepReply } from '#app/api/kept-replies.ts'
import { network } from '#app/api/reach.ts'
import { sessionRenewed } from '#app/api/session-events.ts'
import type { Production } from '#app/contract/production.ts'
import type { LiveProduction, ProductionField, ProductionFields } from '#app/features/productions/live.ts'
import { productionQueries } from '#app/features/productions/queries.ts'
import { deviceJournal } from '#app/save/deviceJournal.ts'
import { Draft } from '#app/save/draft.ts'
import { joinTabs } from '#app/save/joinTabs.ts'
import { Keeper } from '#app/save/keeper.ts'
import { settled } from '#app/save/settled.ts'
import { newVisit } from '#app/save/visits.ts'
import { isReadable, storedOf } from './fields.ts'
import { productionPort } from './port.ts'

/** What somebody else wrote and is now on screen. */
interface Arrival {
  by: string | null
  fields: ProductionField[]
}

/** The production on screen: its draft, what the device keeps of it, what came in. It lives as long as its screen. */
export interface OpenProduction extends LiveProduction {
  user_id: string
  draft: Draft<ProductionFields>
  keeper: Keeper<ProductionFields>
  arrival: () => Arrival | null
  dismissArrival: () => void
  /** Learns of a version saved elsewhere. */
  take: (newer: Production) => void
  /** Settles what collides; the other side is offered. */
  choose: (side: 'mine' | 'theirs') => Promise<void>
  /** Starts listening to the world. Returns the way out. */
  open: () => () => void
}

/** How fields are shaped in the journal: raise it when they change. */
const FORMAT = 'production 1'

export function openProduction(
  initial: Production,
  { queries, user_id }: { queries: QueryClient; user_id: string },
): OpenProduction {
  let held = initial
  let arrival: Arrival | null = null
  const listeners = new Set<() => void>()
  const visit = newVisit()
  const page = `production ${initial.id}`
  const port = productionPort(initial.id, { user_id, onStored: store, onArrived: arrived })
  const draft = new Draft(storedOf(initial), port)
  const keeper = new Keeper(draft, {
    journal: deviceJournal({ format: FORMAT, user_id }, isReadable),
    place: { page, visit: visit.id },
    before: visit.before,
    others: visit.others,
    now: () => Date.now(),
  })

  function tell() {
    for (const listener of listeners) listener()
  }
  function store(production: Production) {
    held = production
    const { queryKey } = productionQueries.one(production.id)
    void queries.cancelQueries({ queryKey, exact: true }) // an older answer may be on its way
    queries.setQueryData(queryKey, production)
    // What is typed from here on is put back, after a reload without network, on this version and no older one.
    void keepReply(`/broadcasts/${production.id}/production`, JSON.stringify(production))
    void queries.invalidateQueries({ queryKey: ['broadcasts', production.id] }) // its guests follow
    tell()
  }
  function arrived(fields: ProductionField[]) {
    const { updated_by } = held
    if (updated_by?.id === user_id) return
    const seen = arrival?.by === updated_by?.name ? (arrival?.fields ?? []) : []
    arrival = { by: updated_by?.name ?? null, fields: [...new Set([...seen, ...fields])] }
    tell()
  }

  return {
    id: initial.id,
    user_id,
    draft,
    keeper,
    stored: () => held,
    value: (field) => draft.value(field),
    change: (field, next) => draft.set(field, next(draft.value(field))),
    refusalOf: (field) => draft.refusalOf(field),
    arrival: () => arrival,
    dismissArrival() {
      arrival = null
      tell()
    },
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
    take(newer) {
      if (newer.lock_version < draft.version) return
      held = newer
      if (draft.hasUnsaved()) tell()
      else draft.adopt(storedOf(newer))
    },
    choose: async (side) => (await import('./mergeProduction.ts')).chooseSide(side, keeper),
    open() {
      draft.hold(false)
      const stops = [
        joinTabs(draft, {
          user_id,
          page,
          stored: () => held,
          take(production, saved) {
            if (production.lock_version > draft.version) store(production)
            draft.follow(storedOf(production), saved)
          },
          onLead: () => keeper.succeed(),
        }),
        visit.begin(),
        keeper.start(),
        sessionRenewed.listen(() => draft.resume()),
        network.listen(() => network.get().isOnline && draft.resume()),
        listen(window, 'online', () => draft.resume()),
        listen(window, 'pagehide', () => void keeper.write()),
        listen(document, 'visibilitychange', () => document.hidden && void keeper.write()),
      ]
      return () => {
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
