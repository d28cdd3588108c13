import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { errorLine } from '#app/api/explainError.ts'
import { undoOperation } from '#app/features/operations/undoOperation.ts'
import { m } from '#app/paraglide/messages.js'
import { FormError } from '#app/ui/FormError.tsx'
import { notify } from '#app/ui/notify.ts'
import classes from './Library.module.css'

/** A replacement just done: its operation, and in how many places. */
export interface Replaced {
  operation: number
  count: number
}

/** What was replaced, and the way back. */
export function ReplacedNotice({ replaced, onClose }: { replaced: Replaced; onClose: () => void }) {
  const queries = useQueryClient()
  const undo = useMutation({
    ...undoOperation(queries),
    onSuccess({ refused }) {
      notify(refused === 0 ? m.library_undone() : m.library_undone_but({ count: refused }))
      onClose()
    },
  })
  return (
    <div className={classes['notice']} role="status">
      <p>{m.library_replaced({ count: replaced.count })}</p>
      <Button
        variant="default"
        size="compact-sm"
        loading={undo.isPending}
        onClick={() => undo.mutate({ id: replaced.operation })}
      >
        {m.library_undo()}
      </Button>
      {undo.error !== null && <FormError>{errorLine(undo.error)}</FormError>}
    </div>
  )
}
