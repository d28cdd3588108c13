import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { errorLine } from '#app/api/explainError.ts'
import { DryRun } from '#app/features/operations/DryRun.tsx'
import { m } from '#app/paraglide/messages.js'
import { Dialog } from '#app/ui/Dialog.tsx'
import { FormError } from '#app/ui/FormError.tsx'
import { mend, type Mending, mendingQueries } from './mendings.ts'
import classes from './Health.module.css'

/** What mending would change, then the mending itself, which goes on once the dialog is closed. */
export function MendDialog({
  title,
  lead,
  mending,
  onBack,
  onClose,
  onDone = onClose,
  children,
}: {
  title: string
  lead: string
  mending: Mending
  onBack?: () => void
  onClose: () => void
  onDone?: () => void
  children?: ReactNode
}) {
  const { data, error } = useQuery(mendingQueries.preview(mending))
  const { mutate, isPending, error: refusal } = useMutation(mend(useQueryClient()))
  const trouble = error ?? refusal
  const hasWork = data !== undefined && (data.changed > 0 || !('fix' in mending))
  return (
    <Dialog
      opened
      onClose={onClose}
      title={title}
      size="lg"
      actions={
        <>
          <Button variant="default" onClick={onBack ?? onClose}>
            {onBack === undefined ? m.ui_cancel() : m.health_back()}
          </Button>
          {hasWork && (
            <Button loading={isPending} onClick={() => mutate(mending, { onSuccess: onDone })}>
              {data.changed === 0 ? m.health_propose_title() : m.health_apply({ count: data.changed })}
            </Button>
          )}
        </>
      }
    >
      <p>{lead}</p>
      <div className={classes['trial']}>
        {data === undefined && trouble === null && <p role="status">{m.health_trying()}</p>}
        {data !== undefined && <DryRun preview={data} />}
        {data?.changed === 0 && !('fix' in mending) && <p>{m.health_only_tags()}</p>}
        {data?.changed === 0 && data.refused === 0 && 'fix' in mending && <p>{m.health_nothing()}</p>}
      </div>
      {trouble !== null && <FormError>{errorLine(trouble)}</FormError>}
      {children}
    </Dialog>
  )
}
