import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Appearance, AroundGuest } from '#app/contract/appearance.ts'
import { formatDate } from '#app/lib/dates.ts'
import { m } from '#app/paraglide/messages.js'
import { getLocale } from '#app/paraglide/runtime.js'
import classes from './Appearances.module.css'

/** Where a name was seen, in figures: how often, since when, year by year; and the lives to come. */
export function AroundPanel({
  around: { total, published, first_on, last_on, years, next },
  zone,
  children,
}: {
  around: Omit<AroundGuest, 'with'>
  zone: string
  children: ReactNode
}) {
  const day = (on: string) => formatDate(on, zone, { locale: getLocale() })
  const most = Math.max(1, ...years.map(({ count }) => count))
  return (
    <>
      <section className={classes['section']} aria-label={m.appearances_counts()}>
        <h2>{m.appearances_counts()}</h2>
        <p>
          {m.appearances_total({ count: total })}, {m.appearances_published({ count: published })}
          {first_on !== null && last_on !== null && (
            <> · {m.appearances_span({ first: day(first_on), last: day(last_on) })}</>
          )}
        </p>
        {years.length > 1 && (
          <ul className={classes['years']} aria-label={m.appearances_years()}>
            {years.map(({ year, count }) => (
              <li key={year}>
                <span>{year}</span>
                <span
                  className={classes['bar']}
                  style={{ inlineSize: `${(100 * count) / most}%` }}
                  aria-hidden="true"
                />
                <span>{count}</span>
              </li>
            ))}
          </ul>
        )}
      </section>
      {children}
      {next.length > 0 && (
        <section className={classes['section']} aria-label={m.appearances_next()}>
          <h2>{m.appearances_next()}</h2>
          <AppearanceLines rows={next} zone={zone} />
        </section>
      )}
    </>
  )
}

/** Broadcasts, a line each: the day, the title, the role. */
export function AppearanceLines({ rows, zone }: { rows: Appearance[]; zone: string }) {
  return (
    <ol className={classes['lines']}>
      {rows.map(({ id, title, on, role_label }) => (
        <li key={id}>
          <span className={classes['day']}>
            {on === null
              ? m.appearances_undated()
              : formatDate(on, zone, { style: 'short', locale: getLocale() })}
          </span>
          <span>
            <Link to="/emissions/$id" params={{ id: String(id) }}>
              {title}
            </Link>
            {role_label !== null && <span className={classes['role']}> {role_label}</span>}
          </span>
        </li>
      ))}
    </ol>
  )
}
