import { queryOptions } from '@tanstack/react-query'
import { call } from '#app/api/client.ts'
import { scheduleEndpoints } from '#app/contract/schedule.ts'
import { broadcastQueries } from '#app/features/broadcasts/queries.ts'

const DAYS = 14

/** From a day back (a live that began before midnight) to two weeks on. Steady within a quarter of an hour, so that a query keeps its key. */
export function spanOf(date: Date): { from: string; to: string; now: string } {
  const now = Math.floor(date.getTime() / 900_000) * 900_000
  const at = (days: number) => new Date(now + days * 86_400_000).toISOString()
  return { from: at(-1), to: at(DAYS), now: at(0) }
}

export const deskQueries = {
  lives: ({ from, to }: { from: string; to: string }) =>
    queryOptions({
      queryKey: ['schedule', 'desk', from, to],
      queryFn: ({ signal }) => call(scheduleEndpoints.list, { query: { from, to } }, { signal }),
      refetchInterval: 60_000,
    }),
  /** How many pages lack each thing, without reading any. */
  missing: () =>
    broadcastQueries.list({ facets: 'missing', per_page: 1, status: ['draft', 'in_review', 'published'] }),
  recent: () => broadcastQueries.list({ status: ['draft', 'in_review'], sort: '-updated_at', per_page: 8 }),
}
