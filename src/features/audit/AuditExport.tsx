import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { runtimeConfig } from '#app/api/config.ts'
import { auditEndpoints, type AuditSearch } from '#app/contract/audit.ts'
import { stringifySearch } from '#app/lib/searchParams.ts'
import { m } from '#app/paraglide/messages.js'

/** The journal as a file, of all that the filters find. */
export function AuditExport({ search }: { search: AuditSearch }) {
  const { data: config } = useQuery({ queryKey: ['config'], queryFn: () => runtimeConfig })
  const address = (format: 'csv' | 'json') =>
    `${config?.api ?? ''}${auditEndpoints.export.path}${stringifySearch({ ...search, page: undefined, per_page: undefined, format })}`
  if (config === undefined) return null
  return (
    <>
      <Button component="a" href={address('csv')} download variant="default">
        {m.audit_export_csv()}
      </Button>
      <Button component="a" href={address('json')} download variant="default">
        {m.audit_export_json()}
      </Button>
    </>
  )
}
