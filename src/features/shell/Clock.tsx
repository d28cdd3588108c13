import { useEffect, useState } from 'react'
import { useCapabilities } from '#app/features/auth/useSession.ts'
import { formatTime } from '#app/lib/dates.ts'
import { zoneCity } from '#app/lib/zoneCity.ts'
import { m } from '#app/paraglide/messages.js'
import { getLocale } from '#app/paraglide/runtime.js'
import classes from './Clock.module.css'

/** The newsroom’s wall clock: every hour in the app is read in its zone, wherever one sits. */
export function Clock() {
  const { time_zone: zone } = useCapabilities().newsroom
  const [now, setNow] = useState(() => new Date().toISOString())
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date().toISOString()), 5000)
    return () => clearInterval(timer)
  }, [])
  return (
    <div className={classes['clock']} data-tip={m.shell_clock({ zone })}>
      <time dateTime={now}>{formatTime(now, zone, { style: 'table', locale: getLocale() })}</time>
      <span>{zoneCity(zone)}</span>
    </div>
  )
}
