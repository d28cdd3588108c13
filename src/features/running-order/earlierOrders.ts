import { queryOptions } from '@tanstack/react-query'
import { call } from '#app/api/client.ts'
import type { Broadcast } from '#app/contract/broadcast.ts'
import { broadcastEndpoints } from '#app/contract/broadcast-endpoints.ts'
import type { BroadcastSearch } from '#app/contract/broadcast-search.ts'
import { productionEndpoints } from '#app/contract/production.ts'
import type { Segment } from '#app/contract/production-parts.ts'
import { templateEndpoints } from '#app/contract/template-endpoints.ts'

/** A running order to begin from: that of another live, or of the series' template, which has no title. */
export interface EarlierOrder {
  id: number | 'template'
  title: string | null
  on: string | null
  segments: Segment[]
  total: number
}

/** The running orders of the lives before this one, the latest first, then that of the series' template. */
export const earlierOrders = ({ id, series_id, aired_on, scheduled_start_at }: Broadcast) =>
  queryOptions({
    queryKey: ['productions', 'earlier', id, series_id, aired_on, scheduled_start_at],
    queryFn: async ({ signal }): Promise<EarlierOrder[]> => {
      const query: BroadcastSearch = {
        series: series_id ?? undefined,
        to: aired_on ?? scheduled_start_at?.slice(0, 10),
        sort: '-aired_on',
        per_page: LOOKED_AT,
      }
      const [{ data }, template] = await Promise.all([
        call(broadcastEndpoints.list, { query }, { signal }),
        series_id === null ? null : call(templateEndpoints.read, { params: { id: series_id } }, { signal }),
      ])
      const orders = await Promise.all(
        data
          .filter((row) => row.id !== id)
          .map(async (row) => {
            const { segments } = await call(productionEndpoints.read, { params: { id: row.id } }, { signal })
            return { id: row.id, title: row.title, on: row.aired_on, segments, total: totalOf(segments) }
          }),
      )
      const begun = template?.template.segments.map((segment) => ({ ...segment, started_at: null })) ?? []
      const last = { id: 'template' as const, title: null, on: null, segments: begun, total: totalOf(begun) }
      return [...orders.filter(isThere).slice(0, OFFERED), ...[last].filter(isThere)]
    },
    staleTime: 0,
  })

const isThere = ({ segments }: EarlierOrder) => segments.length > 0
const totalOf = (segments: Segment[]) =>
  segments.reduce((sum, { planned_seconds }) => sum + planned_seconds, 0)

/** Not every live has a running order: a few more are looked at than are offered. */
const LOOKED_AT = 10
const OFFERED = 5
