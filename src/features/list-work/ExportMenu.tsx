import { IconDownload } from '@tabler/icons-react'
import { download } from '#app/api/download.ts'
import { errorLine } from '#app/api/explainError.ts'
import { exportEndpoints } from '#app/contract/export.ts'
import type { ViewedList } from '#app/contract/saved-view.ts'
import { m } from '#app/paraglide/messages.js'
import { ActionMenu } from '#app/ui/ActionMenu.tsx'
import { notify } from '#app/ui/notify.ts'

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
  const save = (file: 'csv' | 'json') =>
    download(exportEndpoints[list], { ...asked, ids, except, file }).catch((error: unknown) =>
      notify(errorLine(error), { tone: 'trouble' }),
    )
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
