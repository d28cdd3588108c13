import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { joinDuration, type SplitDuration, splitDuration } from '#app/lib/duration.ts'
import { parseDuration } from '#app/lib/parseDuration.ts'
import { m } from '#app/paraglide/messages.js'
import type { FieldWords } from './FieldWords.ts'
import { FieldGroup } from './FieldGroup.tsx'
import classes from './DurationField.module.css'

/**
 * Hours, minutes, seconds; hours without bound. `value` is whole seconds, or null when nothing is filled in. Parts may
 * overflow while typing (133 min) and are tidied on leaving; a whole duration can be typed or pasted in any part
 * (`2h13`, `2 heures 13 minutes`, `2:13:28`).
 */
export function DurationField({
  value,
  onChange,
  onBlur,
  ...words
}: FieldWords & { value: number | null; onChange: (seconds: number | null) => void; onBlur?: () => void }) {
  const [draft, setDraft] = useState<Typed | null>(null)
  const typed = draft ?? shownAs(value)
  return (
    <FieldGroup {...words}>
      <div
        className={classes['parts']}
        onBlur={({ currentTarget, relatedTarget }) => {
          const isInside = currentTarget.contains(relatedTarget)
          if (!isInside || Object.values(typed).some(isWhole)) setDraft(null)
          if (!isInside) onBlur?.()
        }}
      >
        {PARTS.map(({ part, label, unit, width }) => (
          <TextInput
            key={part}
            aria-label={label()}
            aria-required={words.required || undefined}
            inputMode="numeric"
            autoComplete="off"
            rightSection={<span className={classes['unit']}>{unit()}</span>}
            rightSectionPointerEvents="none"
            styles={{ input: { width } }}
            error={Boolean(words.error)}
            value={typed[part]}
            onChange={(event) => {
              const next = {
                ...typed,
                [part]: event.currentTarget.value.replace(STRANGE, '').slice(0, 40),
              }
              setDraft(next)
              onChange(secondsOf(next))
            }}
          />
        ))}
      </div>
    </FieldGroup>
  )
}

type Typed = Record<keyof SplitDuration, string>

const PARTS = [
  { part: 'hours', label: m.ui_hours, unit: m.ui_hours_unit, width: '5rem' },
  { part: 'minutes', label: m.ui_minutes, unit: m.ui_minutes_unit, width: '5rem' },
  { part: 'seconds', label: m.ui_seconds, unit: m.ui_seconds_unit, width: '4.5rem' },
] as const

/** What no duration is written with: « 12 heures 30 minutes 5 secondes », `12:30:05`, 30’. */
const STRANGE = /[^\d:\s'’′"”″hmincoursetd]/gi

function shownAs(seconds: number | null): Typed {
  if (seconds === null) return { hours: '', minutes: '', seconds: '' }
  const split = splitDuration(seconds)
  return { hours: String(split.hours), minutes: String(split.minutes), seconds: String(split.seconds) }
}

const isWhole = (text: string) => /[^\d\s]/.test(text)

/** Digits add up part by part; a part that reads as a whole duration (`2h13`) stands for all three. */
function secondsOf(typed: Typed): number | null {
  const texts = [typed.hours, typed.minutes, typed.seconds]
  if (texts.every((text) => text.trim() === '')) return null
  const whole = texts.filter(isWhole).map(parseDuration)[0]
  if (whole !== undefined && whole !== null) return whole
  const [hours = 0, minutes = 0, seconds = 0] = texts.map((text) => Number.parseInt(text, 10) || 0)
  return joinDuration({ hours, minutes, seconds })
}
