import { queryOptions } from '@tanstack/react-query'
import { call } from '#app/api/client.ts'
import type { Broadcast } from '#app/contract/broadcast.ts'
import { broadcastEndpoints } from '#app/contract/broadcast-endpoints.ts'
import type { BroadcastSearch } from '#app/contract/broadcast-search.ts'
import { productionEndpoints } from '#app/contract/production.ts'
import type { Segment } from '#app/contract/production-parts.ts'

/** A running order that another live had. */
export interface EarlierOrder {
  id: number
  title: string
  on: string | null
  segments: Segment[]
  total: number
}

/** The running orders of the lives before this one, the latest first. */
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
      const { data } = await call(broadcastEndpoints.list, { query }, { signal })
      const orders = await Promise.all(
        data
          .filter((row) => row.id !== id)
          .map(async (row) => {
            const { segments } = await call(productionEndpoints.read, { params: { id: row.id } }, { signal })
            const total = segments.reduce((sum, { planned_seconds }) => sum + planned_seconds, 0)
            return { id: row.id, title: row.title, on: row.aired_on, segments, total }
          }),
      )
      return orders.filter(({ segments }) => segments.length > 0).slice(0, OFFERED)
    },
    staleTime: 0,
  })

/** Not every live has a running order: a few more are looked at than are offered. */
const LOOKED_AT = 10
const OFFERED = 5
