import { createFileRoute } from '@tanstack/react-router'
import { useListSearch } from '#app/api/useListSearch.ts'
import { BroadcastSearch } from '#app/contract/broadcast-search.ts'
import { readSearch } from '#app/contract/list.ts'
import { BroadcastList } from '#app/features/broadcast-list/BroadcastList.tsx'
import { broadcastQueries } from '#app/features/broadcasts/queries.ts'
import { useListWork } from '#app/features/list-work/useListWork.tsx'

export const Route = createFileRoute('/_app/emissions/')({
  codeSplitGroupings: [], // where most visits begin: part of the first chunk
  validateSearch: (raw) => readSearch(BroadcastSearch, raw).search,
  loaderDeps: ({ search }) => readSearch(BroadcastSearch, search).search,
  // Not awaited: the list shows its own waiting and errors, so that typing in its search box is never interrupted.
  loader: ({ context: { queries }, deps }) => void queries.prefetchQuery(broadcastQueries.list(deps)),
  component: List,
})

function List() {
  const found = useListSearch(BroadcastSearch)
  return <BroadcastList {...found} work={useListWork('broadcasts', found.search)} />
}
