import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { ScheduleEntry } from '#app/contract/schedule.ts'
import { dayBounds, toWallClock } from '#app/lib/airtime.ts'
import { m } from '#app/paraglide/messages.js'
import { getLocale } from '#app/paraglide/runtime.js'
import { areApart } from '#app/lib/areApart.ts'
import type { Reading } from './hours.ts'
import { scheduleQueries } from './queries.ts'
import { askedSpan, overlapping, todayIn } from './span.ts'
import { hoursName } from './words.ts'
import classes from './LiveForm.module.css'

/**
 * Names the lives that the typed hours would overlap, before anything is saved, and says quietly which share nothing with
 * this one. Not an obstacle: both may be wanted.
 */
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
  const own = data.find((entry) => entry.id === id)
  const apart = others.filter((other) => own !== undefined && areApart(own, other))
  const taking = others.filter((other) => !apart.includes(other))
  const titles = (entries: ScheduleEntry[]) =>
    new Intl.ListFormat(getLocale()).format(
      entries.map((entry) => m.schedule_warn_item({ title: entry.title, hours: hoursName(entry, zone) })),
    )
  return (
    <>
      <output className={classes['warning']}>
        {taking.length > 0 && m.schedule_warn_overlap({ titles: titles(taking) })}
      </output>
      {apart.length > 0 && <p>{m.schedule_apart({ titles: titles(apart) })}</p>}
    </>
  )
}
