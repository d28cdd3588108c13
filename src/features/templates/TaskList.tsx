import type { Dispatch, SetStateAction } from 'react'
import { Phase } from '#app/contract/production-parts.ts'
import { m } from '#app/paraglide/messages.js'
import { SelectField } from '#app/ui/SelectField.tsx'
import { TextField } from '#app/ui/TextField.tsx'
import type { Theirs } from './flatten.ts'
import { ItemList } from './ItemList.tsx'
import type { TaskLine, TemplateSheet } from './templateSheet.ts'
import { optionsOf, phaseLabels } from './words.ts'

/** The checklist that each live begins with; minutes count as the contract says. */
export function TaskList({
  sheet: { tasks },
  setSheet,
  wrong,
  theirs,
}: {
  sheet: TemplateSheet
  setSheet: Dispatch<SetStateAction<TemplateSheet>>
  wrong: Record<string, string>
  theirs: Theirs
}) {
  return (
    <ItemList<TaskLine>
      title={m.templates_tasks()}
      lead={theirs('tasks') ?? (tasks.length > 0 ? m.templates_tasks_hint() : undefined)}
      none={m.templates_tasks_none()}
      add={m.templates_task_add()}
      nameOf={(number) => m.templates_task({ number })}
      items={tasks}
      onChange={(items) => setSheet((old) => ({ ...old, tasks: items(old.tasks) }))}
      make={(id) => ({ id, title: '', phase: 'before', owner: null, due: '' })}
      renderItem={(task, index, onChange) => (
        <>
          <TextField
            label={m.templates_task_title()}
            maxLength={200}
            error={wrong[`template/tasks/${index}/title`]}
            value={task.title}
            onChange={(event) => onChange({ title: event.currentTarget.value })}
          />
          <SelectField
            label={m.templates_task_phase()}
            options={optionsOf(phaseLabels)}
            value={task.phase}
            onChange={(event) => onChange({ phase: Phase.catch('before').parse(event.currentTarget.value) })}
          />
          <TextField
            label={m.templates_task_due()}
            maxLength={7}
            error={wrong[`template/tasks/${index}/due_minutes`] && m.templates_task_due_wrong()}
            value={task.due}
            onChange={(event) => onChange({ due: event.currentTarget.value })}
          />
          <TextField
            label={m.templates_task_owner()}
            maxLength={80}
            value={task.owner ?? ''}
            onChange={(event) => onChange({ owner: event.currentTarget.value || null })}
          />
        </>
      )}
    />
  )
}
