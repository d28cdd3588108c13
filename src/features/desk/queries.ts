import { queryOptions } from '@tanstack/react-query'
import { call } from '#app/api/client.ts'
import { scheduleEndpoints } from '#app/contract/schedule.ts'
import { broadcastQueries } from '#app/features/broadcasts/queries.ts'

const DAYS = 14

/** From a day back (a live that began before midnight) to two weeks on. Steady within a day, so that what was read once is found again without network. */
export function spanOf(date: Date): { from: string; to: string; now: string } {
  const today = Math.floor(date.getTime() / DAY)
  const at = (day: number) => new Date(day * DAY).toISOString()
  const now = new Date(Math.floor(date.getTime() / QUARTER) * QUARTER).toISOString()
  return { from: at(today - 1), to: at(today + DAYS), now }
}

const DAY = 86_400_000
const QUARTER = 900_000

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
