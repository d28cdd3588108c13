import { createFileRoute } from '@tanstack/react-router'
import { useListSearch } from '#app/api/useListSearch.ts'
import { DuplicateSearch, type DuplicateSearch as Asked } from '#app/contract/duplicate-search.ts'
import { useSession } from '#app/features/auth/useSession.ts'
import { DuplicatesScreen } from '#app/features/duplicates/DuplicatesScreen.tsx'

type Search = Partial<Asked>

export const Route = createFileRoute('/_app/doublons')({
  validateSearch: (raw): Search => raw as Search, // parsed where it is read
  component: Review,
})

function Review() {
  const { search } = useListSearch(DuplicateSearch.partial())
  return <DuplicatesScreen search={{ noun: 'guest', ...search }} actor={useSession()} />
}
