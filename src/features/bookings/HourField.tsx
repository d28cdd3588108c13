import { useState } from 'react'
import { toWallClock } from '#app/lib/airtime.ts'
import { formatDate } from '#app/lib/dates.ts'
import { m } from '#app/paraglide/messages.js'
import { getLocale } from '#app/paraglide/runtime.js'
import { parseTime } from '#app/ui/parseTime.ts'
import { TimeField } from '#app/ui/TimeField.tsx'
import classes from './Bookings.module.css'

/**
 * An hour of a guest, on the newsroom’s clock. Its day follows from the live’s, and is written when it is another one.
 * What is no hour stays in the box, said to be wrong, and the last one that was stands.
 */
export function HourField({
  label,
  refusal,
  warning,
  value,
  start,
  zone,
  read,
  onChange,
}: {
  label: string
  /** Why the hour as it stands cannot be. */
  refusal: string | undefined
  /** What to look at twice, and may be meant. */
  warning: string | undefined
  value: string | null
  start: string
  zone: string
  /** The instant of an `HH:mm`. */
  read: (time: string) => string
  onChange: (instant: string | null) => void
}) {
  const [wrong, setWrong] = useState<string | null>(null)
  const wall = value === null ? null : toWallClock(value, zone)
  const day =
    wall !== null && wall.date !== toWallClock(start, zone).date
      ? formatDate(wall.date, 'UTC', { style: 'near', locale: getLocale() })
      : undefined
  return (
    <TimeField
      label={label}
      value={wrong ?? wall?.time ?? null}
      hint={
        warning === undefined ? (
          day
        ) : (
          <>
            {day} <span className={classes['watch']}>{warning}</span>
          </>
        )
      }
      error={wrong === null ? refusal : m.bookings_not_an_hour()}
      onChange={(time) => {
        const isHour = time === null || parseTime(time) === time
        setWrong(isHour ? null : time)
        if (isHour) onChange(time === null ? null : read(time))
      }}
    />
  )
}
