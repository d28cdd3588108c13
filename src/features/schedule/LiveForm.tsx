import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { type SubmitEvent, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { can } from '#app/contract/policy.ts'
import type { ScheduleEntry } from '#app/contract/schedule.ts'
import { useCapabilities, useSession } from '#app/features/auth/useSession.ts'
import { ClashNotice } from '#app/features/productions/ClashNotice.tsx'
import { SeriesPicker } from '#app/features/series/SeriesPicker.tsx'
import { m } from '#app/paraglide/messages.js'
import { FormError } from '#app/ui/FormError.tsx'
import { TextField } from '#app/ui/TextField.tsx'
import { type Hours, readHours } from './hours.ts'
import { HoursFields } from './HoursFields.tsx'
import { USUAL_LENGTH } from './newLive.ts'
import { OverlapWarning } from './OverlapWarning.tsx'
import type { Stored } from './queries.ts'
import { troubleWith } from './trouble.ts'
import { useBeginning } from './useBeginning.ts'
import { useSaveLive } from './useSaveLive.ts'
import classes from './LiveForm.module.css'

/** What the form is for: a live that does not exist yet, or one whose hours change; `plan` makes it planned. */
export type Task =
  | { hours: Hours; entry: null; plan: true }
  | { hours: Hours; entry: ScheduleEntry; plan: boolean }

/** Creates a live, moves one, or plans one that was cancelled: title and series only for a new one, hours always. */
export function LiveForm({
  task,
  zone,
  onSaved,
  onCancel,
}: {
  task: Task
  zone: string
  onSaved: (before: Stored | null, after: Stored) => void
  onCancel: () => void
}) {
  const isNew = task.entry === null
  const beginning = useBeginning(task.hours, {
    isLengthOwn: !isNew || task.hours.length !== USUAL_LENGTH,
    zone,
  })
  const { usual, series, template, hours, from_template } = beginning
  const title = beginning.title.trim() || usual
  const [isAsked, setAsked] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const { save, forget, stored, before, refusals, line, isSaving } = useSaveLive(task, zone)
  const canCreateSeries = can(useSession(), 'series.create')
  const { features } = useCapabilities()
  const reading = readHours(hours, zone)
  const trouble = troubleWith({
    title: isNew ? title : null,
    hours,
    reading,
    plan: task.plan,
    isAsked,
    refusals,
  })

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    flushSync(() => {
      setAsked(true)
      forget()
    })
    const wrong = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')
    if (wrong) return wrong.focus()
    if (!reading.ok) return
    const { start, end } = reading
    const fields = isNew ? { title, series_id: series?.id ?? null, from_template } : {}
    const after = await save({ ...fields, start, end, plan: task.plan })
    if (after !== null) onSaved(before, after)
  }

  return (
    <form ref={form} className={classes['form']} noValidate onSubmit={(event) => void submit(event)}>
      {isNew && (
        <>
          <TextField
            label={m.schedule_field_title()}
            required={usual === ''}
            placeholder={usual}
            data-autofocus
            error={trouble.title}
            value={beginning.title}
            onChange={(event) => beginning.setTitle(event.currentTarget.value)}
          />
          {features.includes('series') && (
            <SeriesPicker
              value={series}
              onChange={beginning.setSeries}
              canCreate={canCreateSeries}
              error={trouble.series ?? undefined}
            />
          )}
          <output className={classes['beginning']}>{template !== null && m.schedule_from_template()}</output>
        </>
      )}
      <HoursFields
        hours={hours}
        onChange={beginning.setHours}
        reading={reading}
        trouble={trouble.hours}
        zone={zone}
      />
      <OverlapWarning reading={reading} id={stored?.id} zone={zone} />
      {stored !== null && reading.ok && features.includes('productions') && (
        <ClashNotice broadcast_id={stored.id} start={reading.start} end={reading.end} zone={zone} />
      )}
      {stored === null && template !== null && reading.ok && features.includes('productions') && (
        <ClashNotice
          broadcast_id={0}
          start={reading.start}
          end={reading.end}
          made={{ ...template, bookings: [] }}
          zone={zone}
        />
      )}
      {line !== null && (
        <FormError>
          {line}{' '}
          {isNew && stored !== null && (
            <Link to="/emissions/$id" params={{ id: String(stored.id) }}>
              {m.schedule_open()}
            </Link>
          )}
        </FormError>
      )}
      <div className={classes['actions']}>
        <Button variant="default" onClick={onCancel}>
          {m.ui_cancel()}
        </Button>
        <Button type="submit" loading={isSaving}>
          {task.plan ? m.schedule_save_create() : m.schedule_save_move()}
        </Button>
      </div>
    </form>
  )
}
