import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Series } from '#app/contract/series.ts'
import { useCreateInPlace } from '#app/ui/useCreateInPlace.ts'
import { useNameSearch } from '#app/ui/useNameSearch.ts'
import { createSeries, seriesQueries } from './queries.ts'

/** The search behind a picker of series; `onPick` also gets the one that was created in place. */
export function useSeriesSearch(onPick: (series: Series) => void) {
  const queries = useQueryClient()
  const { mutateAsync } = useMutation(createSeries(queries))
  const search = useNameSearch<Series>({
    all: seriesQueries.all(),
    find: async (q) =>
      (await queries.query(seriesQueries.list({ q, per_page: 20, sort: '-broadcasts_count' }))).data,
    namesOf: (series) => [series.name],
  })
  const { error, ...creation } = useCreateInPlace({
    similar: async (name) =>
      (await import('#app/api/similarNames.ts')).similarThings('series', name, (id) =>
        queries.query(seriesQueries.one(id)),
      ),
    make: (name) => mutateAsync({ name }),
    onPick,
  })
  return { ...search, ...creation, error: error ?? search.error }
}
