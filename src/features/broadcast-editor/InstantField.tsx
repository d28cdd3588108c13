import { Button } from '@mantine/core'
import { useState } from 'react'
import { m } from '#app/paraglide/messages.js'
import { DateField } from '#app/ui/DateField.tsx'
import { FieldGroup } from '#app/ui/FieldGroup.tsx'
import { TimeField } from '#app/ui/TimeField.tsx'
import { type Reading, readTyped, type Typed, typedFrom } from './wallClocks.ts'
import classes from './BroadcastEditor.module.css'

/**
 * An instant as a day and an hour on the newsroom's clock, whose zone is written. `usualDay` is taken when only an
 * hour is typed. An hour that the clocks skip is refused with the one they show; one lived twice asks which.
 */
export function InstantField({
  label,
  words,
  zone,
  usualDay,
  value,
  onChange,
  onBlur,
  error,
}: {
  label: string
  words: { date: string; time: string }
  zone: string
  usualDay: string | null
  value: string | null
  onChange: (value: string | null) => void
  onBlur: () => void
  error: string | undefined
}) {
  const [last, setLast] = useState<{ typed: Typed; value: string | null } | null>(null)
  const isTyped = last !== null && last.value === value
  const typed = isTyped ? last.typed : typedFrom(value, zone)
  const reading: Reading = isTyped ? readTyped(typed, zone) : { value, state: 'whole' }

  function type(change: Partial<Typed>) {
    const next = { ...typed, ...change }
    if (change.time && next.date === null) next.date = usualDay
    const read = readTyped(next, zone)
    setLast({ typed: next, value: read.value })
    onChange(read.value)
  }

  return (
    <FieldGroup
      label={label}
      hint={m.broadcast_form_zone({ zone })}
      error={
        reading.state === 'gap' ? (
          <span className={classes['row']}>
            {m.broadcast_form_gap({ time: typed.time ?? '', suggestion: reading.suggestion })}
            <Button size="compact-sm" variant="default" onClick={() => type({ time: reading.suggestion })}>
              {m.broadcast_form_gap_take({ time: reading.suggestion })}
            </Button>
          </span>
        ) : reading.state === 'ambiguous' ? (
          <span className={classes['row']}>
            {m.broadcast_form_twice({ time: typed.time ?? '' })}
            <Button size="compact-sm" variant="default" onClick={() => type({ choice: 'earlier' })}>
              {m.broadcast_form_twice_first()}
            </Button>
            <Button size="compact-sm" variant="default" onClick={() => type({ choice: 'later' })}>
              {m.broadcast_form_twice_second()}
            </Button>
          </span>
        ) : (
          error
        )
      }
    >
      <div className={classes['row']}>
        <DateField
          label={words.date}
          value={typed.date}
          onChange={(date) => type({ date, choice: undefined })}
          onBlur={onBlur}
        />
        <TimeField
          label={words.time}
          value={typed.time}
          onChange={(time) => type({ time, choice: undefined })}
          onBlur={onBlur}
        />
      </div>
    </FieldGroup>
  )
}
