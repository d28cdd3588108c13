import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { errorLine } from '#app/api/explainError.ts'
import type { BulkPreview } from '#app/contract/bulk-edit.ts'
import type { Operation } from '#app/contract/operation.ts'
import { DryRun } from '#app/features/operations/DryRun.tsx'
import { followToEnd } from '#app/features/operations/followToEnd.ts'
import { OperationOutcome } from '#app/features/operations/OperationOutcome.tsx'
import { m } from '#app/paraglide/messages.js'
import { Dialog } from '#app/ui/Dialog.tsx'
import { Discard } from '#app/ui/Discard.tsx'
import { FormError } from '#app/ui/FormError.tsx'
import { useLeaving } from '#app/ui/useLeaving.ts'

/** Changes many things: what to write (`children`), what it would do, then how far it is and the way back. */
export function BulkDialog<Edits>({
  what,
  edits,
  preview,
  apply,
  areNames = false,
  onClose,
  children,
}: {
  what: string
  /** What the form asks for; null while it asks for nothing. */
  edits: Edits | null
  preview: (edits: Edits) => Promise<BulkPreview>
  apply: (edits: Edits) => Promise<Operation>
  /** Sheets of guests or tags, not broadcasts. */
  areNames?: boolean
  onClose: () => void
  children: ReactNode
}) {
  const [isEmpty, setEmpty] = useState(false)
  const dry = useMutation({ mutationFn: preview })
  const queries = useQueryClient()
  const run = useMutation({
    mutationFn: apply,
    onSuccess: ({ id }) => followToEnd(queries, id),
  })
  const trouble = run.error ?? dry.error
  function tryOut() {
    setEmpty(edits === null)
    if (edits !== null) dry.mutate(edits)
  }
  const step = run.data !== undefined ? 'run' : dry.data !== undefined ? 'dry' : 'edit'
  const { leave, discard } = useLeaving(edits !== null && step !== 'run')
  const close = () => leave(onClose)
  return (
    <Dialog
      opened
      size="lg"
      title={m.bulk_panel_title({ what })}
      onClose={close}
      actions={
        step === 'edit' ? (
          <>
            <Button variant="default" onClick={close}>
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
              <Button loading={run.isPending} onClick={() => run.mutate(edits)}>
                {m.bulk_panel_apply()}
              </Button>
            )}
          </>
        ) : (
          <Button onClick={onClose}>{m.ui_close()}</Button>
        )
      }
    >
      {step === 'edit' && children}
      {step === 'dry' && dry.data !== undefined && <DryRun preview={dry.data} areNames={areNames} />}
      {step === 'run' && run.data !== undefined && <OperationOutcome id={run.data.id} />}
      {isEmpty && edits === null && step === 'edit' && <FormError>{m.bulk_panel_nothing()}</FormError>}
      {trouble !== null && <FormError>{errorLine(trouble)}</FormError>}
      <Discard {...discard} />
    </Dialog>
  )
}
