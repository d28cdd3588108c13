import { createFileRoute } from '@tanstack/react-router'
import { useListSearch } from '#app/api/useListSearch.ts'
import { DuplicateSearch } from '#app/contract/duplicate-search.ts'
import { readSearch } from '#app/contract/list.ts'
import { useSession } from '#app/features/auth/useSession.ts'
import { DuplicatesScreen } from '#app/features/duplicates/DuplicatesScreen.tsx'

const Search = DuplicateSearch.partial()

export const Route = createFileRoute('/_app/doublons')({
  validateSearch: (raw) => readSearch(Search, raw).search,
  component: Review,
})

function Review() {
  const { search } = useListSearch(Search)
  return <DuplicatesScreen search={{ noun: 'guest', ...search }} actor={useSession()} />
}
