import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { explainError } from '#app/api/explainError.ts'
import { AuditSearch } from '#app/contract/audit.ts'
import { readSearch } from '#app/contract/list.ts'
import { useCapabilities } from '#app/features/auth/useSession.ts'
import { formatNumber } from '#app/lib/formatNumber.ts'
import { m } from '#app/paraglide/messages.js'
import { getLocale } from '#app/paraglide/runtime.js'
import { DataTable } from '#app/ui/DataTable.tsx'
import { ListScreen } from '#app/ui/ListScreen.tsx'
import { AuditExport } from './AuditExport.tsx'
import { auditColumns } from './auditColumns.tsx'
import { AuditFilters } from './AuditFilters.tsx'
import { auditQueries } from './queries.ts'

/** Who did what, found by person, thing, act and day; `checkWords` says the checks that were passed over. */
export function AuditList({
  search,
  ignored,
  checkWords,
}: {
  search: AuditSearch
  ignored: string[]
  checkWords: Record<string, () => string>
}) {
  const navigate = useNavigate()
  const { time_zone } = useCapabilities().newsroom
  const list = useQuery({ ...auditQueries.list(search), placeholderData: keepPreviousData })
  function change(next: Partial<AuditSearch>) {
    // A day that is being typed is no filter yet.
    const asked = readSearch(AuditSearch, { ...search, page: undefined, ...next }).search
    void navigate({ to: '/journal', search: asked, replace: true })
  }
  return (
    <ListScreen
      title={m.audit_title()}
      actions={<AuditExport search={search} />}
      search={search}
      ignored={ignored}
      filters={<AuditFilters search={search} subject={list.data?.data[0]?.subject?.name} onChange={change} />}
      list={list}
      explain={explainError}
      words={{ nothing: m.audit_nothing(), none: m.audit_none(), noneHint: m.audit_none_hint() }}
    >
      {(rows, total) => (
        <DataTable
          caption={m.audit_caption({ total: formatNumber(total, getLocale()) })}
          columns={auditColumns(time_zone, checkWords)}
          rows={rows}
          rowKey={({ id }) => id}
        />
      )}
    </ListScreen>
  )
}
