import { queryOptions, skipToken } from '@tanstack/react-query'
import { call } from '#app/api/client.ts'
import { type ClashQuestion, clashEndpoints as api } from '#app/contract/clash.ts'
import type { Booking } from '#app/contract/production-parts.ts'
import type { ProductionFields } from './live.ts'

/** The hours of a live, saved or being typed; its id is 0 until it is stored. */
export interface LiveHours {
  broadcast_id: number
  start: string
  end: string | null
}

/** What a live collides with, under the agenda: whatever changes there is asked for again. Told anew, or not at all. */
export const clashQuery = (question: ClashQuestion | null) =>
  queryOptions({
    queryKey: ['schedule', 'clashes', question],
    queryFn:
      question === null
        ? skipToken
        : ({ signal }) => call(api.find, { body: question }, { signal, isQuiet: true }),
    retry: false,
  })

/** What of a live can collide, but for its hours. */
export interface Colliding extends Pick<ProductionFields, 'channel' | 'studio'> {
  hosts: { id: number }[]
  bookings: Pick<Booking, 'guest_id' | 'state' | 'means' | 'starts_at' | 'ends_at'>[]
}

/** A live as it stands on screen; whoever declined stands in nobody’s way. */
export function clashQuestion(
  { broadcast_id, start, end }: LiveHours,
  { channel, studio, hosts, bookings }: Colliding,
): ClashQuestion {
  return {
    broadcast_id: broadcast_id || null,
    start,
    end,
    channel,
    studio,
    host_ids: hosts.map(({ id }) => id),
    bookings: bookings
      .filter(({ state }) => state !== 'declined')
      .map(({ guest_id, means, starts_at, ends_at }) => ({ guest_id, means, starts_at, ends_at })),
  }
}
