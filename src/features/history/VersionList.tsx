import { Button } from '@mantine/core'
import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import type { Broadcast } from '#app/contract/broadcast.ts'
import type { Revision } from '#app/contract/revision.ts'
import { useCapabilities } from '#app/features/auth/useSession.ts'
import { toWallClock } from '#app/lib/airtime.ts'
import { formatDate } from '#app/lib/dates.ts'
import { m } from '#app/paraglide/messages.js'
import { getLocale } from '#app/paraglide/runtime.js'
import { Entry } from './Entry.tsx'
import { historyQueries } from './queries.ts'
import classes from './History.module.css'

/** The versions of a page, newest first, day by day. `left` is the one that one comes back from: it has the focus. */
export function VersionList({
  page,
  left,
  onOpen,
}: {
  page: Broadcast
  left: number | undefined
  onOpen: (n: number) => void
}) {
  const zone = useCapabilities().newsroom.time_zone
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(
    historyQueries.pages(page.id, page.lock_version),
  )
  const entries = data.pages.flatMap((one) => one.data)
  const today = toWallClock(new Date().toISOString(), zone).date
  return (
    <>
      {[...byDay(entries, zone)].map(([day, those]) => (
        <section key={day} className={classes['day']}>
          <h3>{dayWords(day, today, zone)}</h3>
          <ol>
            {those.map((entry) => (
              <Entry
                key={entry.n}
                entry={entry}
                source={entries.find(({ n }) => n === entry.restored_n)}
                zone={zone}
                hasFocus={entry.n === left}
                onOpen={() => onOpen(entry.n)}
              />
            ))}
          </ol>
        </section>
      ))}
      {hasNextPage && (
        <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {m.history_older()}
        </Button>
      )}
    </>
  )
}

function byDay(entries: Revision[], zone: string): Map<string, Revision[]> {
  const days = new Map<string, Revision[]>()
  for (const entry of entries) {
    const day = toWallClock(entry.at, zone).date
    days.set(day, [...(days.get(day) ?? []), entry])
  }
  return days
}

function dayWords(day: string, today: string, zone: string) {
  const style = day.slice(0, 4) === today.slice(0, 4) ? 'near' : 'full'
  const date = formatDate(day, zone, { style, locale: getLocale() })
  return day === today ? m.history_today({ date }) : date
}
