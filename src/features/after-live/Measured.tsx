import { formatDate, formatInstant } from '#app/lib/dates.ts'
import { formatDuration } from '#app/lib/duration.ts'
import { m } from '#app/paraglide/messages.js'
import { getLocale } from '#app/paraglide/runtime.js'
import { Tick } from '#app/ui/Tick.tsx'
import type { NewDay } from './act.ts'
import classes from './AfterLive.module.css'

interface Facts {
  duration_seconds: number | null
  aired_on: NewDay | null
}

/** When the live began and ended, and what of it the page does not know yet. */
export function Measured({
  zone,
  times: { started_at, ended_at, length },
  facts: { duration_seconds, aired_on },
  isKept,
  onKeep,
}: {
  zone: string
  times: { started_at: string; ended_at: string | null; length: number | null }
  facts: Facts
  isKept: (fact: keyof Facts) => boolean
  onKeep: (fact: keyof Facts, keeps: boolean) => void
}) {
  const locale = getLocale()
  const instant = (at: string | null) => (at === null ? '—' : formatInstant(at, zone, { locale }))
  const tick = (fact: keyof Facts, label: string) => (
    <Tick
      type="checkbox"
      label={label}
      checked={isKept(fact)}
      onChange={(event) => onKeep(fact, event.currentTarget.checked)}
    />
  )
  return (
    <>
      <h3>{m.after_live_measured()}</h3>
      <dl className={classes['times']}>
        <div>
          <dt>{m.after_live_started()}</dt>
          <dd>{instant(started_at)}</dd>
        </div>
        <div>
          <dt>{m.after_live_ended()}</dt>
          <dd>{instant(ended_at)}</dd>
        </div>
        <div>
          <dt>{m.after_live_length()}</dt>
          <dd>{length === null ? '—' : formatDuration(length, locale)}</dd>
        </div>
      </dl>
      {duration_seconds !== null &&
        tick(
          'duration_seconds',
          m.after_live_write_duration({ duration: formatDuration(duration_seconds, locale) }),
        )}
      {aired_on !== null && tick('aired_on', dayWords(aired_on, zone))}
    </>
  )
}

function dayWords({ from, to }: NewDay, zone: string) {
  const day = (date: string) => formatDate(date, zone, { locale: getLocale() })
  if (from === null) return m.after_live_write_day({ date: day(to) })
  return m.after_live_replace_day({ former: day(from), date: day(to) })
}
