import { useState } from 'react'
import { call } from '#app/api/client.ts'
import { BroadcastFilters, bulkEditEndpoints as api } from '#app/contract/bulk-edit.ts'
import type { Selection } from '#app/ui/table/selection.ts'
import { blankBulk, editsOf } from './bulkEdits.ts'
import { BulkDialog } from './BulkDialog.tsx'
import { BulkFields } from './BulkFields.tsx'
import { selectionOf } from './selectionOf.ts'

/** Changes many broadcasts at once. */
export function BulkPanel({
  selection: chosen,
  asked,
  what,
  onClose,
}: {
  selection: Selection
  asked: Record<string, string>
  what: string
  onClose: () => void
}) {
  const [form, setForm] = useState(blankBulk)
  const selection = selectionOf(chosen, asked, BroadcastFilters)
  return (
    <BulkDialog
      what={what}
      edits={editsOf(form)}
      preview={(edits) => call(api.preview, { body: { selection, edits } })}
      apply={(edits) => call(api.apply, { body: { selection, edits } })}
      onClose={onClose}
    >
      <BulkFields form={form} onChange={(change) => setForm((before) => ({ ...before, ...change }))} />
    </BulkDialog>
  )
}
