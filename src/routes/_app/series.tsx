import { createFileRoute, useLocation } from '@tanstack/react-router'
import { SeriesSearch } from '#app/contract/series.ts'
import { readSearch } from '#app/contract/list.ts'
import { useSession } from '#app/features/auth/useSession.ts'
import { SeriesList } from '#app/features/series/SeriesList.tsx'
import { seriesQueries } from '#app/features/series/queries.ts'
import { parseSearch } from '#app/lib/searchParams.ts'

export const Route = createFileRoute('/_app/series')({
  validateSearch: (raw) => readSearch(SeriesSearch, raw).search,
  loaderDeps: ({ search }) => search,
  // Not awaited: the list shows its own waiting and errors, so that typing in its search box is never interrupted.
  loader: ({ context: { queries }, deps }) => void queries.prefetchQuery(seriesQueries.list(deps)),
  component: List,
})

function List() {
  const { ignored } = readSearch(SeriesSearch, parseSearch(useLocation().searchStr))
  return <SeriesList search={Route.useSearch()} ignored={ignored} actor={useSession()} />
}
