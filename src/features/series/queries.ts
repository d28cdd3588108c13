import { mutationOptions, queryOptions, type QueryClient } from '@tanstack/react-query'
import { call } from '#app/api/client.ts'
import {
  seriesEndpoints as api,
  type SeriesInput,
  type SeriesPatch,
  type SeriesSearch,
} from '#app/contract/series.ts'

export const seriesQueries = {
  all: () => ['series'] as const,
  list: (query: SeriesSearch) =>
    queryOptions({
      queryKey: [...seriesQueries.all(), 'list', query],
      queryFn: ({ signal }) => call(api.list, { query }, { signal }),
    }),
  one: (id: number) =>
    queryOptions({
      queryKey: [...seriesQueries.all(), id],
      queryFn: ({ signal }) => call(api.read, { params: { id } }, { signal }),
    }),
}

/** Adds a series; a name is enough. */
export const createSeries = (queries: QueryClient) =>
  mutationOptions({
    mutationFn: (body: SeriesInput) => call(api.create, { body }),
    onSuccess: () => queries.invalidateQueries({ queryKey: seriesQueries.all() }),
  })

/** A series' new name shows on every page that names it: all that is cached goes stale. */
export const saveSeries = (queries: QueryClient) =>
  mutationOptions({
    mutationFn: ({ id, lock_version, ...body }: { id: number; lock_version: number } & SeriesPatch) =>
      call(api.update, { params: { id }, body }, { ifMatch: lock_version }),
    onSuccess: () => queries.invalidateQueries(),
  })

/** Deletes a series; one in use needs `reassign_to`, which takes its broadcasts. */
export const removeSeries = (queries: QueryClient) =>
  mutationOptions({
    mutationFn: ({
      id,
      lock_version,
      ...query
    }: {
      id: number
      lock_version: number
      reassign_to?: number
    }) => call(api.remove, { params: { id }, query }, { ifMatch: lock_version }),
    onSuccess: (_, { id }) => {
      queries.removeQueries(seriesQueries.one(id))
      return queries.invalidateQueries()
    },
  })
