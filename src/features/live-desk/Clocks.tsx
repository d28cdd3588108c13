import type { Broadcast } from '#app/contract/broadcast.ts'
import { useCapabilities } from '#app/features/auth/useSession.ts'
import { useClock } from '#app/features/productions/useClock.ts'
import { clockTime } from '#app/lib/clockTime.ts'
import { formatTime, isSameDay } from '#app/lib/dates.ts'
import { formatTimecode } from '#app/lib/timecode.ts'
import { zoneCity } from '#app/lib/zoneCity.ts'
import { m } from '#app/paraglide/messages.js'
import { getLocale } from '#app/paraglide/runtime.js'
import { StateBadge } from '#app/ui/StateBadge.tsx'
import { type AirTimeName, airTimes } from './airTimes.ts'
import classes from './LiveDesk.module.css'

/** The hour of the newsroom to the second, and what is counted from it. */
export function Clocks({ broadcast }: { broadcast: Broadcast }) {
  const zone = useCapabilities().newsroom.time_zone
  const now = useClock()
  const { live_state, scheduled_start_at: start, scheduled_end_at: end } = broadcast
  const isOnAir = live_state === 'live'
  return (
    <section className={classes['clocks']} data-onair={isOnAir || undefined} aria-label={m.live_desk_clock()}>
      {isOnAir && <StateBadge tone="onair" label={m.broadcasts_live_live()} />}
      <dl>
        <div className={classes['hour']}>
          <dt>{m.live_desk_hour({ zone: zoneCity(zone) })}</dt>
          <dd>{clockTime(now, zone)}</dd>
        </div>
        {airTimes(broadcast, now).map(({ name, seconds }) => (
          <div key={name} data-late={LATE.has(name) || undefined}>
            <dt>{LABELS[name]()}</dt>
            <dd>{formatTimecode(seconds)}</dd>
          </div>
        ))}
      </dl>
      {start !== null && <p>{planned(start, end, zone)}</p>}
    </section>
  )
}

function planned(start: string, end: string | null, zone: string) {
  const time = (instant: string) => formatTime(instant, zone, { locale: getLocale() })
  if (end === null) return m.live_desk_planned({ start: time(start) })
  const hours = { start: time(start), end: time(end) }
  return isSameDay(start, end, zone) ? m.live_desk_planned_until(hours) : m.live_desk_planned_next_day(hours)
}

const LABELS: Record<AirTimeName, () => string> = {
  starts_in: m.live_desk_starts_in,
  late_by: m.live_desk_late_by,
  on_air_for: m.live_desk_on_air_for,
  ends_in: m.live_desk_ends_in,
  over_by: m.live_desk_over_by,
  lasted: m.live_desk_lasted,
}
const LATE = new Set<AirTimeName>(['late_by', 'over_by'])
