import { createFileRoute } from '@tanstack/react-router'
import { useListSearch } from '#app/api/useListSearch.ts'
import { AuditSearch } from '#app/contract/audit.ts'
import { readSearch } from '#app/contract/list.ts'
import { AuditList } from '#app/features/audit/AuditList.tsx'
import { auditQueries } from '#app/features/audit/queries.ts'
import { checkWords } from '#app/features/publication/check-words.ts'

export const Route = createFileRoute('/_app/journal')({
  validateSearch: (raw) => readSearch(AuditSearch, raw).search,
  loaderDeps: ({ search }) => readSearch(AuditSearch, search).search,
  // Not awaited: the list shows its own waiting and errors, so that typing in its search box is never interrupted.
  loader: ({ context: { queries }, deps }) => void queries.prefetchQuery(auditQueries.list(deps)),
  component: Journal,
})

function Journal() {
  return <AuditList {...useListSearch(AuditSearch)} checkWords={TITLES} />
}

const TITLES = Object.fromEntries(Object.entries(checkWords).map(([code, { title }]) => [code, title]))
