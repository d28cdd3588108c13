import { createFileRoute } from '@tanstack/react-router'
import type { KeepSheet } from '#app/api/keeping.ts'
import { useListSearch } from '#app/api/useListSearch.ts'
import { Tag, TagSearch } from '#app/contract/tag.ts'
import { readSearch } from '#app/contract/list.ts'
import { useSession } from '#app/features/auth/useSession.ts'
import { TagList } from '#app/features/tags/TagList.tsx'
import { tagQueries } from '#app/features/tags/queries.ts'
import { tagWords } from '#app/features/tags/tagWords.ts'
import { useListWork } from '#app/features/list-work/useListWork.tsx'
import { SheetKeeping } from '#app/save/SheetKeeping.tsx'

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
  return <TagList {...found} actor={useSession()} keep={keep} work={useListWork('tags', found.search)} />
}

const keep: KeepSheet<Tag> = (tag, form) => (
  <SheetKeeping key={tag.id} noun="tags" record={tag} stored={Tag} words={tagWords}>
    {form}
  </SheetKeeping>
)
