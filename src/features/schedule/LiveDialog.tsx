import { useEffect, useRef, useState } from 'react'
import type { ScheduleEntry } from '#app/contract/schedule.ts'
import { m } from '#app/paraglide/messages.js'
import { Dialog } from '#app/ui/Dialog.tsx'
import { type Hours, hoursOf } from './hours.ts'
import { LiveFacts } from './LiveFacts.tsx'
import { LiveForm, type Task } from './LiveForm.tsx'
import type { Stored } from './queries.ts'

/** A live opened from the agenda: its facts and what can be done; the form takes their place, so that focus stays inside. */
export function LiveDialog({
  entry,
  asked,
  all,
  zone,
  onClose,
  onCancelLive,
  onSaved,
}: {
  entry: ScheduleEntry
  /** Hours that a drag or keys could not settle: the form opens with them. */
  asked?: Hours | undefined
  all: ScheduleEntry[]
  zone: string
  onClose: () => void
  onCancelLive: (entry: ScheduleEntry) => void
  onSaved: (before: Stored | null, after: Stored) => void
}) {
  const [task, setTask] = useState<Task | null>(
    asked === undefined ? null : { entry, hours: asked, plan: false },
  )
  const body = useRef<HTMLDivElement>(null)
  // What had the focus is gone each time one takes the place of the other.
  useEffect(() => body.current?.querySelector<HTMLElement>('input, button, a')?.focus(), [task])
  const form = (plan: boolean) => setTask({ entry, hours: hoursOf(entry.start, entry.end, zone), plan })
  const { title } = entry
  return (
    <Dialog
      opened
      onClose={onClose}
      title={
        task === null
          ? title
          : task.plan
            ? m.schedule_plan_title({ title })
            : m.schedule_move_title({ title })
      }
    >
      <div ref={body}>
        {task === null ? (
          <LiveFacts
            entry={entry}
            all={all}
            zone={zone}
            onMove={() => form(false)}
            onPlan={() => form(true)}
            onCancelLive={() => onCancelLive(entry)}
          />
        ) : (
          <LiveForm task={task} zone={zone} onSaved={onSaved} onCancel={() => setTask(null)} />
        )}
      </div>
    </Dialog>
  )
}
