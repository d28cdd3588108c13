import { Button } from '@mantine/core'
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
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
import { OlderButton } from '#app/ui/OlderButton.tsx'
import { mendingOf, operationLabel } from './labels.ts'
import { mend, mendingQueries } from './mendings.ts'
import { stateWords, stoppedEarly } from './stateWords.ts'
import { undoTrouble } from './undoTrouble.ts'
import classes from './Health.module.css'

/** What was done to many things: how far it is, and the way back, or there again. An address may lead to it. */
export function RecentOperations() {
  const list = useInfiniteQuery(mendingQueries.recent())
  const operations = list.data?.pages.flatMap((page) => page.data) ?? []
  if (operations.length === 0) return null
  return (
    <section ref={seeWhenAsked} id={PLACE} className={classes['section']} aria-label={m.health_recent()}>
      <h2>{m.health_recent()}</h2>
      <ul className={classes['recent']}>
        {operations.map((operation) => (
          <Line key={operation.id} operation={operation} />
        ))}
      </ul>
      <OlderButton list={list}>{m.health_older()}</OlderButton>
    </section>
  )
}

/** The part of the address after `#`, as the screens where such things begin link to it. */
const PLACE = 'operations'

/** It comes after the rest of the screen: whoever asked for it by its address is brought to it then. */
function seeWhenAsked(section: HTMLElement | null) {
  if (location.hash === `#${PLACE}`) section?.scrollIntoView()
}

function Line({ operation }: { operation: Operation }) {
  const { time_zone } = useCapabilities().newsroom
  const queries = useQueryClient()
  const tell = (words: string) => notify(words, { tone: 'trouble' })
  const undo = useMutation({
    ...undoOperation(queries),
    onError: (error) => tell(undoTrouble(error, operation)),
  })
  const again = useMutation({ ...mend(queries), onError: (error) => tell(errorLine(error)) })
  const { id, state, done, total, refused, by, at, undo_until } = operation
  const isCutShort = state === 'failed' || stoppedEarly(operation)
  useFollowed(id, state)
  const name = operationLabel(operation)
  const mending = mendingOf(operation)
  const isUndoable = state === 'done' && undo_until !== null && undo_until > new Date().toISOString()
  return (
    <li>
      <div>
        <strong>{name}</strong>
        <p role="status">{stateWords(operation)}</p>
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
      {(state === 'undone' || isCutShort) && mending !== null && (
        <Button
          size="compact-sm"
          variant="default"
          aria-label={isCutShort ? m.health_again_one({ name }) : m.health_redo_one({ name })}
          loading={again.isPending}
          onClick={() => again.mutate(mending)}
        >
          {isCutShort ? m.health_again() : m.health_redo()}
        </Button>
      )}
    </li>
  )
}
