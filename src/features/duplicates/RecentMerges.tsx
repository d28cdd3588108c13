import { Button } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useCapabilities } from '#app/features/auth/useSession.ts'
import { formatInstant } from '#app/lib/dates.ts'
import { m } from '#app/paraglide/messages.js'
import { getLocale } from '#app/paraglide/runtime.js'
import { OlderButton } from '#app/ui/OlderButton.tsx'
import { namesOf } from './namesOf.ts'
import { duplicateQueries } from './queries.ts'
import { useUndoMerge } from './useUndoMerge.ts'
import classes from './Duplicates.module.css'

/** The merges of late, each with its way back while there is one; nothing when there are none. */
export function RecentMerges() {
  const { time_zone } = useCapabilities().newsroom
  const list = useInfiniteQuery(duplicateQueries.merges())
  const merges = list.data?.pages.flatMap((page) => page.data) ?? []
  const { undo, isPending } = useUndoMerge()
  if (merges.length === 0) return null
  return (
    <section className={classes['recent']} aria-labelledby="recent-merges">
      <h2 id="recent-merges">{m.duplicates_recent()}</h2>
      <ul>
        {merges.map((merge) => {
          const names = namesOf(merge)
          const isOpen = merge.state === 'done' && (merge.undo_until ?? '') > new Date().toISOString()
          return (
            <li key={merge.id}>
              <p>
                {m.duplicates_recent_line(names)}{' '}
                <span className={classes['facts']}>
                  {m.duplicates_recent_facts({
                    count: merge.done,
                    by: merge.by?.name ?? m.duplicates_somebody(),
                    at: formatInstant(merge.at, time_zone, { style: 'short', locale: getLocale() }),
                  })}
                </span>
              </p>
              {merge.state === 'undone' && (
                <span className={classes['facts']}>{m.duplicates_recent_undone()}</span>
              )}
              {isOpen && (
                <Button
                  variant="default"
                  size="compact-sm"
                  aria-label={m.duplicates_recent_undo(names)}
                  disabled={isPending}
                  onClick={() => undo(merge)}
                >
                  {m.ui_undo()}
                </Button>
              )}
            </li>
          )
        })}
      </ul>
      <OlderButton list={list}>{m.duplicates_recent_older()}</OlderButton>
    </section>
  )
}
