import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { errorLine } from '#app/api/explainError.ts'
import type { Operation } from '#app/contract/operation.ts'
import { formatNumber } from '#app/lib/formatNumber.ts'
import { m } from '#app/paraglide/messages.js'
import { getLocale } from '#app/paraglide/runtime.js'
import { FormError } from '#app/ui/FormError.tsx'
import { isGoingOn, operationQueries } from './queries.ts'
import { undoOperation } from './undoOperation.ts'
import { useFollowed } from './useFollowed.ts'
import classes from './OperationOutcome.module.css'

/** How far an act on many things is, then what came of it and the way back. `children` tell more of its result. */
export function OperationOutcome({
  id,
  children,
}: {
  id: number
  children?: (operation: Operation) => ReactNode
}) {
  const queries = useQueryClient()
  const { data: operation, error } = useQuery(operationQueries.one(id))
  useFollowed(id, operation?.state)
  const undo = useMutation(undoOperation(queries))
  const number = (count: number) => formatNumber(count, getLocale())
  if (operation === undefined)
    return error === null ? <p>{m.ui_loading()}</p> : <FormError>{errorLine(error)}</FormError>
  const { kind, state, done, refused, total, refusals, result } = operation
  const told = kind === 'import' ? m.operations_added : m.operations_done
  // What somebody wrote since was left: `kept` of what an import added.
  const [left, kept] = [Number(result['left'] ?? 0), Number(result['kept'] ?? 0)]
  const words = {
    running: m.operations_running({ done: number(done + refused), total: number(total) }),
    done: told({ count: done, done: number(done) }),
    failed: m.operations_failed(),
    undoing: m.operations_undoing(),
    undone: left + kept > 0 ? m.operations_undone_in_part() : m.operations_undone(),
  }
  return (
    <div className={classes['outcome']}>
      <p role="status">{words[state]}</p>
      {isGoingOn(state) && (
        <progress
          aria-label={words[state]}
          {...(state === 'running' ? { value: done + refused, max: Math.max(total, 1) } : {})}
        />
      )}
      {state === 'done' && refused > 0 && (
        <p>{m.operations_refused({ count: refused, refused: number(refused) })}</p>
      )}
      {state === 'undone' && left > 0 && <p>{m.operations_left({ count: left, left: number(left) })}</p>}
      {result['interrupted'] === true && <p>{m.operations_interrupted()}</p>}
      {refusals.length > 0 && (
        <ul className={classes['refusals']}>
          {refusals.map(({ noun, id: refusedId, name, detail }) => (
            <li key={`${noun} ${refusedId}`}>
              <strong>{name}</strong> {detail}
            </li>
          ))}
        </ul>
      )}
      {children?.(operation)}
      {undo.error !== null && <FormError>{errorLine(undo.error)}</FormError>}
      {state === 'done' && done > 0 && operation.undo_until !== null && (
        <Button variant="default" loading={undo.isPending} onClick={() => undo.mutate({ id })}>
          {m.operations_undo()}
        </Button>
      )}
    </div>
  )
}
