import { createFileRoute } from '@tanstack/react-router'
import { useListSearch } from '#app/api/useListSearch.ts'
import { DuplicateSearch } from '#app/contract/duplicate.ts'
import { readSearch } from '#app/contract/list.ts'
import { useSession } from '#app/features/auth/useSession.ts'
import { DuplicatesScreen } from '#app/features/duplicates/DuplicatesScreen.tsx'
import { duplicateQueries } from '#app/features/duplicates/queries.ts'

const Search = DuplicateSearch.partial()

export const Route = createFileRoute('/_app/doublons')({
  validateSearch: (raw) => readSearch(Search, raw).search,
  loaderDeps: ({ search }) => readSearch(Search, search).search,
  // Not awaited: the screen shows its own waiting and errors.
  loader: ({ context: { queries }, deps }) =>
    void queries.prefetchQuery(duplicateQueries.list({ noun: 'guest', ...deps })),
  component: Review,
})

function Review() {
  const { search } = useListSearch(Search)
  return <DuplicatesScreen search={{ noun: 'guest', ...search }} actor={useSession()} />
}
