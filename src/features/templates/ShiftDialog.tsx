import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { errorLine } from '#app/api/explainError.ts'
import { useCheckedForm } from '#app/api/useCheckedForm.ts'
import { type Occurrence, type SeriesTemplate, type Shift, ShiftInput } from '#app/contract/template.ts'
import { addDays } from '#app/lib/addDays.ts'
import { formatDate } from '#app/lib/dates.ts'
import { readRule, WEEKDAYS } from '#app/lib/rrule.ts'
import { m } from '#app/paraglide/messages.js'
import { getLocale } from '#app/paraglide/runtime.js'
import { DurationField } from '#app/ui/DurationField.tsx'
import { FormDialog } from '#app/ui/FormDialog.tsx'
import { notify } from '#app/ui/notify.ts'
import { SelectField } from '#app/ui/SelectField.tsx'
import { TimeField } from '#app/ui/TimeField.tsx'
import { shiftLives } from './queries.ts'
import { weekdayOf } from './rhythmSheet.ts'
import { ShiftEffects } from './ShiftEffects.tsx'
import { weekdayName } from './words.ts'

/** Changes the hour, the weekday or the length of a live and of all that follow it; the change can be taken back. */
export function ShiftDialog({
  template: { template, recurrence, lock_version },
  template: { id },
  occurrence: { on },
  onShifted,
  onClose,
}: {
  template: SeriesTemplate
  occurrence: Occurrence
  onShifted: (template: SeriesTemplate) => void
  onClose: () => void
}) {
  const former = { time: recurrence?.time ?? '', duration_seconds: template.duration_seconds }
  const [time, setTime] = useState<string | null>(former.time)
  const [length, setLength] = useState(former.duration_seconds)
  const [weekday, setWeekday] = useState(weekdayOf(on))
  const days = WEEKDAYS.indexOf(weekday) - WEEKDAYS.indexOf(weekdayOf(on))
  const input = { from: on, time: time ?? '', duration_seconds: length, ...(days === 0 ? {} : { days }) }
  const { mutateAsync } = useMutation(shiftLives(useQueryClient(), id))
  const isWeekly = readRule(recurrence?.rule ?? '')?.freq === 'WEEKLY'

  function undo(done: Shift) {
    const back = { from: addDays(on, days), days: days === 0 ? undefined : -days, ...former }
    mutateAsync({ lock_version: done.template.lock_version, ...back }).then(
      ({ template: saved }) => {
        onShifted(saved)
        notify(m.templates_shift_undone())
      },
      () => notify(m.templates_shift_undo_late(), { tone: 'trouble' }),
    )
  }
  const { form, wrong, error, isPending } = useCheckedForm({
    schema: ShiftInput,
    read: () => input,
    send: (sent) => mutateAsync({ lock_version, ...sent }),
    onSent(done) {
      onShifted(done.template)
      notify(wordsOf(done), { action: { label: m.templates_shift_undo(), run: () => undo(done) } })
      onClose()
    },
  })
  return (
    <FormDialog
      title={m.templates_shift_title({ day: formatDate(on, 'UTC', { style: 'full', locale: getLocale() }) })}
      action={m.templates_shift_action()}
      form={form}
      trouble={error === null ? undefined : errorLine(error)}
      isBusy={isPending}
      onClose={onClose}
    >
      <p>{m.templates_shift_words()}</p>
      <TimeField
        label={m.templates_time()}
        required
        error={wrong['time'] && m.templates_time_wrong()}
        value={time}
        onChange={setTime}
      />
      {isWeekly && (
        <SelectField
          label={m.templates_weekday()}
          options={WEEKDAYS.map((day) => ({ value: day, label: weekdayName(day) }))}
          error={wrong['days']}
          value={weekday}
          onChange={({ currentTarget: { value } }) =>
            setWeekday(WEEKDAYS.find((day) => day === value) ?? weekday)
          }
        />
      )}
      <DurationField
        label={m.templates_duration()}
        error={wrong['duration_seconds']}
        value={length}
        onChange={setLength}
      />
      <ShiftEffects series_id={id} input={input} />
    </FormDialog>
  )
}

function wordsOf({ moved, kept }: Shift) {
  const stay = kept.length > 0 ? [m.templates_kept({ count: kept.length })] : []
  return [m.templates_shifted({ count: moved.length }), ...stay].join(' ')
}
