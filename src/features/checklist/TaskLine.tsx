import type { Broadcast } from '#app/contract/broadcast.ts'
import type { Task } from '#app/contract/production-parts.ts'
import { useCapabilities } from '#app/features/auth/useSession.ts'
import { formatDate, formatTime } from '#app/lib/dates.ts'
import { m } from '#app/paraglide/messages.js'
import { getLocale } from '#app/paraglide/runtime.js'
import { StateBadge } from '#app/ui/StateBadge.tsx'
import { Tick } from '#app/ui/Tick.tsx'
import classes from './Checklist.module.css'
import { TaskFields } from './TaskFields.tsx'
import { dueAt } from './tasks.ts'

/** A task of somebody: ticked with who and when, or due at an hour of the newsroom. Edited, its fields are under it. */
export function TaskLine({
  task,
  broadcast,
  now,
  disabled,
  isEdited,
  onTick,
  onChange,
  onDone,
}: {
  task: Task
  broadcast: Broadcast
  now: number
  disabled: boolean
  isEdited: boolean
  onTick: (isDone: boolean) => void
  onChange: (next: Partial<Task>) => void
  onDone: () => void
}) {
  const zone = useCapabilities().newsroom.time_zone
  const { title, owner, done_at, done_by } = task
  const due = dueAt(task, broadcast)
  const isLate = done_at === null && due !== null && due < now
  const day = (instant: string) => formatDate(instant, zone, { style: 'near', locale: getLocale() })
  const aired = broadcast.started_at ?? broadcast.scheduled_start_at
  function hour(instant: string) {
    const time = formatTime(instant, zone, { locale: getLocale() })
    return aired !== null && day(aired) === day(instant) ? time : m.checklist_day({ day: day(instant), time })
  }
  return (
    <div className={classes['task']}>
      <Tick
        type="checkbox"
        label={title}
        disabled={disabled}
        checked={done_at !== null}
        onChange={(event) => onTick(event.currentTarget.checked)}
      />
      <p className={classes['facts']}>
        {owner && <span>{owner}</span>}
        {done_at !== null && <span>{m.checklist_done_by({ name: done_by ?? '—', at: hour(done_at) })}</span>}
        {done_at === null && due !== null && (
          <time dateTime={new Date(due).toISOString()}>
            {m.checklist_due({ at: hour(new Date(due).toISOString()) })}
          </time>
        )}
        {done_at === null && due === null && task.due_minutes !== null && (
          <span>{m.checklist_no_hour()}</span>
        )}
        {isLate && <StateBadge tone="watch" label={m.checklist_late()} />}
      </p>
      {isEdited && <TaskFields task={task} onChange={onChange} onDone={onDone} />}
    </div>
  )
}
