import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '#app/api/client.ts'
import { errorLine } from '#app/api/explainError.ts'
import { type BulkEdit, bulkEditEndpoints as api, type BulkSelection } from '#app/contract/bulk-edit.ts'
import { DryRun } from '#app/features/operations/DryRun.tsx'
import { OperationOutcome } from '#app/features/operations/OperationOutcome.tsx'
import { m } from '#app/paraglide/messages.js'
import { Dialog } from '#app/ui/Dialog.tsx'
import { FormError } from '#app/ui/FormError.tsx'
import { blankBulk, editsOf } from './bulkEdits.ts'
import { BulkFields } from './BulkFields.tsx'

/** Changes many broadcasts: what to write, what it would do, then how far it is and the way back. */
export function BulkPanel({
  selection,
  what,
  onClose,
}: {
  selection: BulkSelection
  what: string
  onClose: () => void
}) {
  const [form, setForm] = useState(blankBulk)
  const [isEmpty, setEmpty] = useState(false)
  const dry = useMutation({ mutationFn: (body: BulkEdit) => call(api.preview, { body }) })
  const run = useMutation({ mutationFn: (body: BulkEdit) => call(api.apply, { body }) })
  const edits = editsOf(form)
  const trouble = run.error ?? dry.error
  function tryOut() {
    setEmpty(edits === null)
    if (edits !== null) dry.mutate({ selection, edits })
  }
  const step = run.data !== undefined ? 'run' : dry.data !== undefined ? 'dry' : 'edit'
  return (
    <Dialog
      opened
      size="lg"
      title={m.bulk_panel_title({ what })}
      onClose={onClose}
      actions={
        step === 'edit' ? (
          <>
            <Button variant="default" onClick={onClose}>
              {m.ui_cancel()}
            </Button>
            <Button loading={dry.isPending} onClick={tryOut}>
              {m.bulk_panel_try()}
            </Button>
          </>
        ) : step === 'dry' ? (
          <>
            <Button variant="default" onClick={() => dry.reset()}>
              {m.bulk_panel_back()}
            </Button>
            {edits !== null && (dry.data?.changed ?? 0) > 0 && (
              <Button loading={run.isPending} onClick={() => run.mutate({ selection, edits })}>
                {m.bulk_panel_apply()}
              </Button>
            )}
          </>
        ) : (
          <Button onClick={onClose}>{m.ui_close()}</Button>
        )
      }
    >
      {step === 'edit' && (
        <BulkFields form={form} onChange={(change) => setForm((before) => ({ ...before, ...change }))} />
      )}
      {step === 'dry' && dry.data !== undefined && <DryRun preview={dry.data} />}
      {step === 'run' && run.data !== undefined && <OperationOutcome id={run.data.id} />}
      {isEmpty && edits === null && step === 'edit' && <FormError>{m.bulk_panel_nothing()}</FormError>}
      {trouble !== null && <FormError>{errorLine(trouble)}</FormError>}
    </Dialog>
  )
}
