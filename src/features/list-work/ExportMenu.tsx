import { IconDownload } from '@tabler/icons-react'
import { runtimeConfig } from '#app/api/config.ts'
import { exportEndpoints } from '#app/contract/export.ts'
import type { ViewedList } from '#app/contract/saved-view.ts'
import { stringifySearch } from '#app/lib/searchParams.ts'
import { m } from '#app/paraglide/messages.js'
import { ActionMenu } from '#app/ui/ActionMenu.tsx'

/** Everything that is found, or of it the rows named in `ids`, or all but `except`: as a file. */
export function ExportMenu({
  list,
  asked,
  label,
  ids,
  except,
}: {
  list: ViewedList
  asked: Record<string, string>
  label: string
  ids?: number[]
  except?: number[]
}) {
  const refusal = Math.max(ids?.length ?? 0, except?.length ?? 0) > 1000 ? m.list_work_export_many() : null
  async function save(file: 'csv' | 'json') {
    const { api } = await runtimeConfig
    const address = api + exportEndpoints[list].path + stringifySearch({ ...asked, ids, except, file })
    // The browser saves it as it comes; the server names it.
    Object.assign(document.createElement('a'), { href: address, download: '' }).click()
  }
  return (
    <ActionMenu
      label={label}
      icon={<IconDownload size={16} stroke={1.75} />}
      actions={[
        { key: 'csv', label: m.list_work_export_csv(), refusal, run: () => void save('csv') },
        { key: 'json', label: m.list_work_export_json(), refusal, run: () => void save('json') },
      ]}
    />
  )
}
