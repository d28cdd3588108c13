import { WEEKDAYS } from '#app/lib/rrule.ts'
import { m } from '#app/paraglide/messages.js'
import { FieldGroup } from '#app/ui/FieldGroup.tsx'
import { SelectField } from '#app/ui/SelectField.tsx'
import { TextField } from '#app/ui/TextField.tsx'
import { Tick } from '#app/ui/Tick.tsx'
import { isCounted, NTHS, type RhythmSheet } from './rhythmSheet.ts'
import { weekdayName } from './words.ts'
import classes from './Templates.module.css'

/** The days of a rhythm: some of the week, the nth weekday of the month, or a rule that is only its text. */
export function RuleFields({
  rhythm,
  onChange,
  wrong,
}: {
  rhythm: RhythmSheet
  onChange: (change: Partial<RhythmSheet>) => void
  wrong: Record<string, string>
}) {
  const refused = wrong['recurrence/rule']
  if (rhythm.kind === 'other')
    return (
      <TextField
        label={m.templates_rule()}
        maxLength={200}
        error={refused}
        value={rhythm.rule}
        onChange={(event) => onChange({ rule: event.currentTarget.value })}
      />
    )
  const every = (
    <TextField
      label={rhythm.kind === 'weekly' ? m.templates_every_weeks() : m.templates_every_months()}
      inputMode="numeric"
      maxLength={2}
      error={refused && !isCounted(rhythm) ? m.templates_every_wrong() : undefined}
      value={rhythm.every}
      onChange={(event) => onChange({ every: event.currentTarget.value })}
    />
  )
  if (rhythm.kind === 'weekly')
    return (
      <>
        <FieldGroup label={m.templates_weekdays()}>
          <div className={classes['weekdays']}>
            {WEEKDAYS.map((day) => (
              <Tick
                key={day}
                type="checkbox"
                label={weekdayName(day)}
                checked={rhythm.weekdays.includes(day)}
                onChange={({ currentTarget: { checked } }) =>
                  onChange({
                    weekdays: WEEKDAYS.filter((one) =>
                      one === day ? checked : rhythm.weekdays.includes(one),
                    ),
                  })
                }
              />
            ))}
          </div>
        </FieldGroup>
        <div className={classes['pair']}>{every}</div>
      </>
    )
  return (
    <div className={classes['pair']}>
      <SelectField
        label={m.templates_nth()}
        options={NTHS.map((nth) => ({
          value: String(nth),
          label: (NTH_WORDS[nth] ?? m.templates_nth_last)(),
        }))}
        value={String(rhythm.nth)}
        onChange={(event) => onChange({ nth: Number(event.currentTarget.value) })}
      />
      <SelectField
        label={m.templates_weekday()}
        options={WEEKDAYS.map((day) => ({ value: day, label: weekdayName(day) }))}
        value={rhythm.weekday}
        onChange={({ currentTarget: { value } }) =>
          onChange({ weekday: WEEKDAYS.find((day) => day === value) ?? 'MO' })
        }
      />
      {every}
    </div>
  )
}

const NTH_WORDS: Record<number, () => string> = {
  1: m.templates_nth_1,
  2: m.templates_nth_2,
  3: m.templates_nth_3,
  4: m.templates_nth_4,
}
