import { createFileRoute } from '@tanstack/react-router'
import { useListSearch } from '#app/api/useListSearch.ts'
import { SeriesSearch } from '#app/contract/series.ts'
import { readSearch } from '#app/contract/list.ts'
import { useSession } from '#app/features/auth/useSession.ts'
import { SeriesList } from '#app/features/series/SeriesList.tsx'
import { seriesQueries } from '#app/features/series/queries.ts'

export const Route = createFileRoute('/_app/series')({
  codeSplitGroupings: [['loader'], ['component']],
  validateSearch: (raw) => readSearch(SeriesSearch, raw).search,
  loaderDeps: ({ search }) => readSearch(SeriesSearch, search).search,
  // Not awaited: the list shows its own waiting and errors, so that typing in its search box is never interrupted.
  loader: ({ context: { queries }, deps }) => void queries.prefetchQuery(seriesQueries.list(deps)),
  component: List,
})

function List() {
  return <SeriesList {...useListSearch(SeriesSearch)} actor={useSession()} />
}
