import { Button } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { Phase, type Task } from '#app/contract/production-parts.ts'
import { phaseLabels } from '#app/features/productions/labels.ts'
import { m } from '#app/paraglide/messages.js'
import { SelectField } from '#app/ui/SelectField.tsx'
import { TextField } from '#app/ui/TextField.tsx'
import classes from './Checklist.module.css'
import { OWNERS } from './owners.ts'
import { readMinutes, typedMinutes } from './tasks.ts'

/** The fields of a task. A title that is being typed anew is kept once it says something. */
export function TaskFields({
  task,
  onChange,
  onDone,
}: {
  task: Task
  onChange: (next: Partial<Task>) => void
  onDone: () => void
}) {
  const { title, phase, owner } = task
  const [isBlank, setBlank] = useState(false)
  const [minutes, setMinutes] = useState(() => String(typedMinutes(task) ?? ''))
  const box = useRef<HTMLInputElement>(null)
  useEffect(() => box.current?.select(), [])
  return (
    <form
      className={classes['fields']}
      onSubmit={(event) => {
        event.preventDefault()
        onDone()
      }}
    >
      <TextField
        ref={box}
        label={m.checklist_title()}
        required
        maxLength={200}
        error={isBlank ? m.checklist_title_missing() : undefined}
        value={isBlank ? '' : title}
        onChange={(event) => {
          const next = event.currentTarget.value
          setBlank(next.trim() === '')
          if (next.trim() !== '') onChange({ title: next })
        }}
        onBlur={() => setBlank(false)}
      />
      <SelectField
        label={m.checklist_when()}
        value={phase}
        options={Phase.options.map((value) => ({ value, label: phaseLabels[value]() }))}
        onChange={(event) => {
          const next = Phase.safeParse(event.currentTarget.value).data
          if (next !== undefined) onChange({ phase: next, due_minutes: readMinutes(minutes, next) })
        }}
      />
      <TextField
        label={m.checklist_owner()}
        list={OWNERS}
        maxLength={80}
        value={owner ?? ''}
        onChange={(event) => onChange({ owner: event.currentTarget.value || null })}
      />
      <TextField
        label={MINUTES[phase]()}
        inputMode="numeric"
        autoComplete="off"
        error={minutes.trim() !== '' && readMinutes(minutes, phase) === null && m.checklist_minutes_wrong()}
        value={minutes}
        onChange={(event) => {
          setMinutes(event.currentTarget.value)
          onChange({ due_minutes: readMinutes(event.currentTarget.value, phase) })
        }}
      />
      <Button type="submit" variant="default">
        {m.checklist_close()}
      </Button>
    </form>
  )
}

const MINUTES: Record<Phase, () => string> = {
  before: m.checklist_minutes_before,
  during: m.checklist_minutes_during,
  after: m.checklist_minutes_after,
}
