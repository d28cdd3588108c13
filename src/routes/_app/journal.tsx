import { createFileRoute } from '@tanstack/react-router'
import { useListSearch } from '#app/api/useListSearch.ts'
import { AuditSearch, type AuditSearch as Search } from '#app/contract/audit.ts'
import { AuditList } from '#app/features/audit/AuditList.tsx'
import { checkWords } from '#app/features/publication/check-words.ts'

export const Route = createFileRoute('/_app/journal')({
  // The list reads the address itself, by its own schema, and asks by itself: neither is part of the first load.
  validateSearch: (raw): Search => raw as Search, // parsed where it is read
  component: Journal,
})

function Journal() {
  return <AuditList {...useListSearch(AuditSearch)} checkWords={TITLES} />
}

const TITLES = Object.fromEntries(Object.entries(checkWords).map(([code, { title }]) => [code, title]))
