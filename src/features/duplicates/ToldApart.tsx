import { useInfiniteQuery } from '@tanstack/react-query'
import type { Doubled } from '#app/contract/duplicate-search.ts'
import { useCapabilities } from '#app/features/auth/useSession.ts'
import { formatInstant } from '#app/lib/dates.ts'
import { m } from '#app/paraglide/messages.js'
import { getLocale } from '#app/paraglide/runtime.js'
import { ActionButton } from '#app/ui/ActionButton.tsx'
import { OlderButton } from '#app/ui/OlderButton.tsx'
import { duplicateQueries, type Two } from './queries.ts'
import classes from './Duplicates.module.css'

/** The pairs that somebody said are two, with who and when: each can be looked at again. Nothing when there are none. */
export function ToldApart({
  noun,
  refusal,
  onConfuse,
}: {
  noun: Doubled
  refusal: string | null
  onConfuse: (pair: Two) => void
}) {
  const { time_zone } = useCapabilities().newsroom
  const list = useInfiniteQuery(duplicateQueries.distinct(noun))
  const pairs = list.data?.pages.flatMap((page) => page.data) ?? []
  if (pairs.length === 0) return null
  return (
    <section className={classes['recent']} aria-labelledby="told-apart">
      <h2 id="told-apart">{m.duplicates_told_apart()}</h2>
      <ul>
        {pairs.map(({ one, other, by, at }) => {
          const names = { from: one.name, into: other.name }
          return (
            <li key={`${one.id} ${other.id}`}>
              <p>
                {m.duplicates_told_apart_line(names)}{' '}
                <span className={classes['facts']}>
                  {m.duplicates_told_apart_facts({
                    by: by?.name ?? m.duplicates_somebody(),
                    at: formatInstant(at, time_zone, { style: 'short', locale: getLocale() }),
                  })}
                </span>
              </p>
              <ActionButton
                variant="default"
                size="compact-sm"
                refusal={refusal}
                aria-label={m.duplicates_confuse_pair(names)}
                onClick={() => onConfuse({ from: one, into: other })}
              >
                {m.duplicates_confuse()}
              </ActionButton>
            </li>
          )
        })}
      </ul>
      <OlderButton list={list}>{m.duplicates_recent_older()}</OlderButton>
    </section>
  )
}
