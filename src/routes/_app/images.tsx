import { createFileRoute } from '@tanstack/react-router'
import { useListSearch } from '#app/api/useListSearch.ts'
import { LibrarySearch, type LibrarySearch as Search } from '#app/contract/library-search.ts'
import { readSearch } from '#app/contract/list.ts'
import { useSession } from '#app/features/auth/useSession.ts'
import { Library } from '#app/features/library/Library.tsx'
import { libraryQueries } from '#app/features/library/queries.ts'

export const Route = createFileRoute('/_app/images')({
  // What the first screen does without comes with the page.
  codeSplitGroupings: [['loader'], ['component']],
  validateSearch: (raw): Search => raw as Search, // parsed where it is read
  loaderDeps: ({ search }) => search,
  // Not awaited: the list shows its own waiting and errors, so that typing in its search box is never interrupted.
  loader: ({ context: { queries }, deps }) =>
    void queries.prefetchQuery(libraryQueries.list(readSearch(LibrarySearch, deps).search)),
  component: List,
})

function List() {
  return <Library {...useListSearch(LibrarySearch)} actor={useSession()} />
}
