import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { dayBounds, toWallClock } from '#app/lib/airtime.ts'
import { m } from '#app/paraglide/messages.js'
import { getLocale } from '#app/paraglide/runtime.js'
import type { Reading } from './hours.ts'
import { scheduleQueries } from './queries.ts'
import { askedSpan, overlapping, todayIn } from './span.ts'
import { hoursName } from './words.ts'
import classes from './LiveForm.module.css'

/** Names the lives that the typed hours would overlap, before anything is saved. Not an obstacle: both may be wanted. */
export function OverlapWarning({
  reading,
  id,
  zone,
}: {
  reading: Reading
  id: number | undefined
  zone: string
}) {
  const day = reading.start === null ? todayIn(zone) : toWallClock(reading.start, zone).date
  const { data = [] } = useQuery({
    ...scheduleQueries.between(askedSpan(dayBounds(day, zone))),
    placeholderData: keepPreviousData,
  })
  const others = reading.ok ? overlapping(data, { ...reading, id }) : []
  const items = others.map((other) =>
    m.schedule_warn_item({ title: other.title, hours: hoursName(other, zone) }),
  )
  return (
    <output className={classes['warning']}>
      {items.length > 0 &&
        m.schedule_warn_overlap({ titles: new Intl.ListFormat(getLocale()).format(items) })}
    </output>
  )
}
