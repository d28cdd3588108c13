import { createFileRoute } from '@tanstack/react-router'
import { useListSearch } from '#app/api/useListSearch.ts'
import { TagSearch } from '#app/contract/tag.ts'
import { readSearch } from '#app/contract/list.ts'
import { useSession } from '#app/features/auth/useSession.ts'
import { TagList } from '#app/features/tags/TagList.tsx'
import { tagQueries } from '#app/features/tags/queries.ts'
import { useListWork } from '#app/features/list-work/useListWork.tsx'

export const Route = createFileRoute('/_app/tags')({
  codeSplitGroupings: [['loader'], ['component']],
  validateSearch: (raw) => readSearch(TagSearch, raw).search,
  loaderDeps: ({ search }) => readSearch(TagSearch, search).search,
  // Not awaited: the list shows its own waiting and errors, so that typing in its search box is never interrupted.
  loader: ({ context: { queries }, deps }) => void queries.prefetchQuery(tagQueries.list(deps)),
  component: List,
})

function List() {
  const found = useListSearch(TagSearch)
  return <TagList {...found} actor={useSession()} work={useListWork('tags', found.search)} />
}
