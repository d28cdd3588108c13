import { createFileRoute } from '@tanstack/react-router'
import type { KeepSheet } from '#app/api/keeping.ts'
import { useListSearch } from '#app/api/useListSearch.ts'
import { Series, SeriesSearch } from '#app/contract/series.ts'
import { readSearch } from '#app/contract/list.ts'
import { useCapabilities, useSession } from '#app/features/auth/useSession.ts'
import { SeriesList } from '#app/features/series/SeriesList.tsx'
import { seriesQueries } from '#app/features/series/queries.ts'
import { seriesWords } from '#app/features/series/seriesWords.ts'
import { SheetKeeping } from '#app/save/SheetKeeping.tsx'

export const Route = createFileRoute('/_app/series')({
  codeSplitGroupings: [['loader'], ['component']],
  validateSearch: (raw) => readSearch(SeriesSearch, raw).search,
  loaderDeps: ({ search }) => readSearch(SeriesSearch, search).search,
  // Not awaited: the list shows its own waiting and errors, so that typing in its search box is never interrupted.
  loader: ({ context: { queries }, deps }) => void queries.prefetchQuery(seriesQueries.list(deps)),
  component: List,
})

function List() {
  const hasTemplates = useCapabilities().features.includes('templates')
  return (
    <SeriesList
      {...useListSearch(SeriesSearch)}
      actor={useSession()}
      hasTemplates={hasTemplates}
      keep={keep}
    />
  )
}

const keep: KeepSheet<Series> = (series, form) => (
  <SheetKeeping key={series.id} noun="series" record={series} stored={Series} words={seriesWords}>
    {form}
  </SheetKeeping>
)
