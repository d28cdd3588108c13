import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { serverClock } from '#app/api/serverClock.ts'
import type { Broadcast } from '#app/contract/broadcast.ts'
import type { Phase, Task } from '#app/contract/production-parts.ts'
import { useSession } from '#app/features/auth/useSession.ts'
import type { LiveProduction } from '#app/features/productions/live.ts'
import { m } from '#app/paraglide/messages.js'
import { notify } from '#app/ui/notify.ts'
import { ReorderableList } from '#app/ui/ReorderableList.tsx'
import { RowActions } from '#app/ui/RowActions.tsx'
import classes from './Checklist.module.css'
import { SystemTaskList } from './SystemTaskList.tsx'
import type { SystemTask } from './systemTasks.ts'
import { TaskLine } from './TaskLine.tsx'
import { movedInPhase, withTask, withTaskBack } from './tasks.ts'

/** What is to do in one phase. */
export function PhaseTasks({
  production,
  broadcast,
  phase,
  tasks,
  known,
  now,
  disabled,
}: {
  production: LiveProduction
  broadcast: Broadcast
  phase: Phase
  tasks: Task[]
  known: SystemTask[]
  now: number
  disabled: boolean
}) {
  const { name } = useSession().user
  const [edited, setEdited] = useState<string | null>(null)
  const write = (next: (before: Task[]) => Task[]) => production.change('tasks', next)
  const change = (id: string, next: Partial<Task>) => write((before) => withTask(before, id, next))

  function tick({ id }: Task, isDone: boolean) {
    const done_at = isDone ? new Date(serverClock.now()).toISOString() : null
    change(id, { done_at, done_by: isDone ? name : null })
  }
  function add() {
    const id = crypto.randomUUID()
    const blank = { owner: null, due_minutes: null, done_at: null, done_by: null }
    write((before) => [...before, { id, title: m.checklist_new(), phase, ...blank }])
    setEdited(id)
  }
  function remove(task: Task) {
    const index = production.value('tasks').findIndex(({ id }) => id === task.id)
    write((before) => before.filter(({ id }) => id !== task.id))
    const run = () => write((before) => withTaskBack(before, task, index))
    notify(m.checklist_removed({ title: task.title }), { action: { label: m.ui_undo(), run } })
  }
  const line = (task: Task) => (
    <TaskLine
      task={task}
      broadcast={broadcast}
      now={now}
      disabled={disabled}
      isEdited={edited === task.id}
      onTick={(isDone) => tick(task, isDone)}
      onChange={(next) => change(task.id, next)}
      onDone={() => setEdited(null)}
    />
  )
  return (
    <div className={classes['phase']}>
      <SystemTaskList id={broadcast.id} tasks={known} />
      {disabled ? (
        <ul>
          {tasks.map((task) => (
            <li key={task.id}>{line(task)}</li>
          ))}
        </ul>
      ) : (
        <ReorderableList
          label={m.productions_tasks()}
          items={tasks}
          itemKey={({ id }) => id}
          itemLabel={({ title }) => title}
          renderItem={line}
          renderActions={(task) => (
            <RowActions
              name={task.title}
              editRefusal={null}
              onEdit={() => setEdited(edited === task.id ? null : task.id)}
              removeRefusal={null}
              onRemove={() => remove(task)}
            />
          )}
          onMove={(from, to) => write((before) => movedInPhase(before, phase, from, to))}
        />
      )}
      {!disabled && (
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconPlus size={16} aria-hidden="true" />}
          onClick={add}
        >
          {m.checklist_add()}
        </Button>
      )}
    </div>
  )
}
