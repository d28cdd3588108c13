import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { errorLine } from '#app/api/explainError.ts'
import type { Operation } from '#app/contract/operation.ts'
import { useCapabilities } from '#app/features/auth/useSession.ts'
import { isGoingOn } from '#app/features/operations/queries.ts'
import { undoOperation } from '#app/features/operations/undoOperation.ts'
import { useFollowed } from '#app/features/operations/useFollowed.ts'
import { formatInstant } from '#app/lib/dates.ts'
import { m } from '#app/paraglide/messages.js'
import { getLocale } from '#app/paraglide/runtime.js'
import { notify } from '#app/ui/notify.ts'
import { mendingOf, operationLabel } from './labels.ts'
import { mend, mendingQueries } from './mendings.ts'
import classes from './Health.module.css'

/** What was done to many pages lately: how far it is, and the way back, or there again. */
export function RecentMendings() {
  const { data: operations } = useQuery(mendingQueries.recent())
  if (operations === undefined || operations.length === 0) return null
  return (
    <section className={classes['section']} aria-label={m.health_recent()}>
      <h2>{m.health_recent()}</h2>
      <ul className={classes['recent']}>
        {operations.map((operation) => (
          <Line key={operation.id} operation={operation} />
        ))}
      </ul>
    </section>
  )
}

function Line({ operation }: { operation: Operation }) {
  const { time_zone } = useCapabilities().newsroom
  const queries = useQueryClient()
  const trouble = { onError: (error: Error) => notify(errorLine(error), { tone: 'trouble' as const }) }
  const undo = useMutation({ ...undoOperation(queries), ...trouble })
  const again = useMutation({ ...mend(queries), ...trouble })
  const { id, state, done, total, refused, by, at, undo_until } = operation
  useFollowed(id, state)
  const name = operationLabel(operation)
  const mending = mendingOf(operation)
  const isUndoable = state === 'done' && undo_until !== null && undo_until > new Date().toISOString()
  return (
    <li>
      <div>
        <strong>{name}</strong>
        <p role="status">{stateOf(operation)}</p>
        {isGoingOn(state) && (
          <progress
            aria-label={name}
            max={Math.max(total, 1)}
            {...(state === 'running' ? { value: done + refused } : {})}
          />
        )}
        <small>
          {m.health_by({
            name: by?.name ?? '',
            when: formatInstant(at, time_zone, { locale: getLocale() }),
          })}
        </small>
      </div>
      {isUndoable && (
        <Button
          size="compact-sm"
          variant="default"
          aria-label={m.health_undo_one({ name })}
          loading={undo.isPending}
          onClick={() => undo.mutate(operation)}
        >
          {m.health_undo()}
        </Button>
      )}
      {state === 'undone' && mending !== null && (
        <Button
          size="compact-sm"
          variant="default"
          aria-label={m.health_redo_one({ name })}
          loading={again.isPending}
          onClick={() => again.mutate(mending)}
        >
          {m.health_redo()}
        </Button>
      )}
    </li>
  )
}

function stateOf({ state, done, total, refused, request, result }: Operation): string {
  const areNames = 'noun' in request
  const left = Number(result['left'] ?? 0)
  if (state === 'running') return m.health_state_running({ done: done + refused, total })
  if (state === 'undoing') return m.health_state_undoing()
  if (state === 'failed') return m.health_state_failed()
  const said =
    state === 'undone'
      ? m.health_state_undone()
      : (areNames ? m.health_state_done_names : m.health_state_done)({ count: done })
  return [
    said,
    ...(refused > 0 ? [m.health_refused({ count: refused })] : []),
    ...(left > 0 ? [(areNames ? m.health_left_names : m.health_left)({ count: left })] : []),
    ...(result['interrupted'] === true ? [m.health_interrupted()] : []),
  ].join(' · ')
}
