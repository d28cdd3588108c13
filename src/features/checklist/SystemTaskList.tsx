import { Link } from '@tanstack/react-router'
import { m } from '#app/paraglide/messages.js'
import { StateBadge } from '#app/ui/StateBadge.tsx'
import classes from './Checklist.module.css'
import type { SystemTask, SystemTaskCode } from './systemTasks.ts'

/** What Régie sees by itself: no box to tick, a way to where it is done. */
export function SystemTaskList({ id, tasks }: { id: number; tasks: SystemTask[] }) {
  if (tasks.length === 0) return null
  return (
    <ul className={classes['known']} aria-label={m.checklist_known()}>
      {tasks.map(({ code, isDone, isLate, address: { to, hash } }) => (
        <li key={code}>
          <Link to={to} params={{ id: String(id) }} hash={hash}>
            {LABELS[code]()}
          </Link>
          {isDone ? (
            <StateBadge tone="published" label={m.checklist_done()} />
          ) : (
            <StateBadge
              tone={isLate ? 'watch' : 'quiet'}
              label={isLate ? m.checklist_late() : m.checklist_to_do()}
            />
          )}
        </li>
      ))}
    </ul>
  )
}

const LABELS: Record<SystemTaskCode, () => string> = {
  lead_announce: m.checklist_lead_announce,
  image: m.checklist_image,
  alt: m.checklist_alt,
  guests: m.checklist_guests,
  published: m.checklist_published,
  video: m.checklist_video,
  duration: m.checklist_duration,
  lead: m.checklist_lead,
  chapters: m.checklist_chapters,
}
