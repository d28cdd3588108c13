import { mutationOptions, queryOptions, type QueryClient } from '@tanstack/react-query'
import { call } from '#app/api/client.ts'
import type { Broadcast } from '#app/contract/broadcast.ts'
import { broadcastEndpoints } from '#app/contract/broadcast-endpoints.ts'
import { scheduleEndpoints } from '#app/contract/schedule.ts'
import { broadcastQueries } from '#app/features/broadcasts/queries.ts'
import type { Bounds } from '#app/lib/airtime.ts'

export const scheduleQueries = {
  all: () => ['schedule'] as const,
  /** Every live that touches the span. Asked again when it is turned to, each minute and on coming back: others plan too. */
  between: ({ start, end }: Bounds) =>
    queryOptions({
      queryKey: [...scheduleQueries.all(), 'between', start, end],
      queryFn: async ({ signal }) =>
        (await call(scheduleEndpoints.list, { query: { from: start, to: end } }, { signal })).data,
      staleTime: 0,
      refetchInterval: 60_000,
      refetchOnWindowFocus: 'always' as const,
    }),
}

/** What a step leaves behind: the next one starts from it. */
export type Stored = Pick<
  Broadcast,
  'id' | 'lock_version' | 'live_state' | 'scheduled_start_at' | 'scheduled_end_at'
> & { title: string }

/** What the form asks for; a title only for a live that it creates. */
export interface Wanted {
  title?: string
  series_id?: number | null
  /** Whether a live that is created begins as the template of its series says. */
  from_template?: boolean
  start: string
  end: string | null
  /** Whether the live is to be planned, or only its hours noted. */
  plan: boolean
}

/**
 * Creates or moves a live, then plans it: up to two requests. `onStep` is told what exists after each, so that a refusal
 * of the second leaves nothing untold, and trying again goes on from there. `key` makes a repeated creation the same one.
 */
export const saveLive = (queries: QueryClient) =>
  mutationOptions({
    mutationFn: async ({ stored, key, onStep, ...wanted }: SaveLive) => {
      const told = (broadcast: Broadcast) => {
        const step = { ...broadcast, title: broadcast.page.title }
        onStep(step)
        return step
      }
      let live = stored
      if (live === null) live = told(await create(wanted, key))
      else if (differs(live, wanted)) live = told(await change(live, wanted))
      if (wanted.plan && live.live_state !== 'planned') live = told(await transition(live, 'planned'))
      return live
    },
    onSettled: () => stale(queries),
  })

interface SaveLive extends Wanted {
  stored: Stored | null
  key: string
  onStep: (stored: Stored) => void
}

/** Cancels a planned live, plans a cancelled one again at its hours, takes a plan back, or throws its page away. */
export const turnLive = (queries: QueryClient) =>
  mutationOptions({
    mutationFn: ({ live, to }: { live: Pick<Stored, 'id' | 'lock_version'>; to: Turn }) =>
      transition(live, to),
    onSettled: () => stale(queries),
  })

function create({ title = '', series_id = null, from_template, start, end }: Wanted, key: string) {
  const hours = { scheduled_start_at: start, scheduled_end_at: end }
  const body = { page: { title }, series_id, ...hours, ...(from_template && { from_template }) }
  return call(broadcastEndpoints.create, { body }, { idempotencyKey: key })
}

function change({ id, lock_version }: Stored, { title, series_id, start, end }: Wanted) {
  const body = {
    scheduled_start_at: start,
    scheduled_end_at: end,
    ...(title === undefined ? {} : { page: { title } }),
    ...(series_id === undefined ? {} : { series_id }),
  }
  return call(
    broadcastEndpoints.update,
    { params: { id }, query: { save: 'manual' }, body },
    { ifMatch: lock_version },
  )
}

type Turn = 'planned' | 'cancelled' | 'none' | 'trashed'

function transition({ id, lock_version }: Pick<Stored, 'id' | 'lock_version'>, to: Turn) {
  return call(broadcastEndpoints.transition, { params: { id }, body: { to } }, { ifMatch: lock_version })
}

function differs(live: Stored, { title, series_id, start, end }: Wanted) {
  return (
    (title !== undefined && title !== live.title) ||
    series_id !== undefined ||
    !sameHours(live, { scheduled_start_at: start, scheduled_end_at: end })
  )
}

type HoursHeld = Pick<Stored, 'scheduled_start_at' | 'scheduled_end_at'>

/** Whether two versions of a live are on at the same time, however their instants are written. */
export function sameHours(one: HoursHeld, other: HoursHeld): boolean {
  const ms = ({ scheduled_start_at: start, scheduled_end_at: end }: HoursHeld) =>
    `${Date.parse(start ?? '')} ${Date.parse(end ?? '')}`
  return ms(one) === ms(other)
}

function stale(queries: QueryClient) {
  return Promise.all([
    queries.invalidateQueries({ queryKey: scheduleQueries.all() }),
    queries.invalidateQueries({ queryKey: broadcastQueries.all() }),
  ])
}
