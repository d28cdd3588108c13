import type { ReactNode } from 'react'
import { formatDuration } from '#app/lib/duration.ts'
import { parseDuration } from '#app/lib/parseDuration.ts'
import { m } from '#app/paraglide/messages.js'
import { getLocale } from '#app/paraglide/runtime.js'
import { DateField } from '#app/ui/DateField.tsx'
import { FieldGroup } from '#app/ui/FieldGroup.tsx'
import { TimeField } from '#app/ui/TimeField.tsx'
import { TypedField } from '#app/ui/TypedField.tsx'
import { Gap, WhichOne } from './ClockQuestions.tsx'
import {
  changeEnd,
  changeLength,
  changeStart,
  type Hours,
  type Reading,
  type Refusal,
  type Twice,
} from './hours.ts'
import { dayName, ownHours } from './words.ts'
import classes from './LiveForm.module.css'

/** What is wrong with the hours, and at which field. */
export interface HoursTrouble {
  field: Refusal['field']
  words: ReactNode
}

/**
 * Day, start, and end or length: either of the two gives the other. Says the day after when the live runs past midnight.
 * An hour that the clocks skip offers the one they show; one lived twice asks which.
 */
export function HoursFields({
  hours,
  onChange,
  reading,
  trouble,
  zone,
}: {
  hours: Hours
  onChange: (hours: Hours) => void
  reading: Reading
  trouble: HoursTrouble | null
  zone: string
}) {
  const locale = getLocale()
  const refusal = reading.ok ? null : reading.refusal
  const wrong = (field: Refusal['field']) => trouble?.field === field || undefined
  const take = (change: { start: string } | { end: string }) =>
    onChange('start' in change ? changeStart(hours, change, zone) : changeEnd(hours, change, zone))
  const choose = (field: 'start' | 'end', twice: Twice) =>
    onChange(
      field === 'start'
        ? changeStart(hours, { startTwice: twice }, zone)
        : changeEnd(hours, { end: hours.end, endTwice: twice }, zone),
    )
  return (
    <FieldGroup
      label={m.schedule_when()}
      hint={m.schedule_when_hint({ zone })}
      error={
        refusal?.reason === 'gap' ? (
          <Gap hours={hours} refusal={refusal} onTake={take} />
        ) : refusal?.reason === 'twice' ? (
          <WhichOne hours={hours} field={refusal.field} onChoose={choose} />
        ) : (
          trouble?.words
        )
      }
    >
      <div className={classes['hours']}>
        <DateField
          label={m.schedule_date()}
          required
          error={wrong('date')}
          value={hours.date}
          onChange={(date) => onChange(changeStart(hours, { date }, zone))}
        />
        <TimeField
          label={m.schedule_start()}
          required
          error={wrong('start')}
          value={hours.start}
          onChange={(start) => onChange(changeStart(hours, { start }, zone))}
        />
        <TimeField
          label={m.schedule_end()}
          error={wrong('end')}
          value={hours.end}
          onChange={(end) => onChange(changeEnd(hours, { end }, zone))}
        />
        <TypedField
          label={m.schedule_duration()}
          value={hours.length === null ? null : formatDuration(hours.length, locale)}
          onChange={(text) => {
            const length = parseDuration(text ?? '')
            if (text === null) onChange(changeEnd(hours, { end: null }, zone))
            else if (length !== null && length > 0) onChange(changeLength(hours, length, zone))
          }}
          parse={(text) => {
            const length = parseDuration(text)
            return length === null ? null : formatDuration(length, locale)
          }}
          format={(text) => text}
          placeholder={m.schedule_duration_placeholder()}
          width="6.5rem"
        />
      </div>
      <Settled hours={hours} reading={reading} zone={zone} />
    </FieldGroup>
  )
}

/** What the boxes come to, in words: the day the end falls on, the length, the hours of this device, which of two. */
function Settled({ hours, reading, zone }: { hours: Hours; reading: Reading; zone: string }) {
  if (!reading.ok) return null
  const length =
    reading.end === null
      ? null
      : formatDuration((Date.parse(reading.end) - Date.parse(reading.start)) / 1000, getLocale())
  const which = [
    [hours.startTwice, hours.start ?? ''] as const,
    [hours.endTwice, hours.end ?? ''] as const,
  ].flatMap(([twice, time]) =>
    twice === undefined
      ? []
      : [twice === 'earlier' ? m.schedule_twice_is_first({ time }) : m.schedule_twice_is_second({ time })],
  )
  return (
    <output className={classes['settled']}>
      {length === null
        ? m.schedule_when_open()
        : reading.endDay === null
          ? m.schedule_when_same_day({ length })
          : m.schedule_when_next_day({ day: dayName(reading.endDay, 'UTC'), length })}
      <span> {ownHours(reading, zone)}</span>
      {which.map((words) => (
        <span key={words}> {words}</span>
      ))}
    </output>
  )
}
