import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ScheduleEntry } from '#app/contract/schedule.ts'
import { useCapabilities } from '#app/features/auth/useSession.ts'
import { StateBadges } from '#app/features/broadcasts/StateBadges.tsx'
import { formatDuration } from '#app/lib/duration.ts'
import { m } from '#app/paraglide/messages.js'
import { getLocale } from '#app/paraglide/runtime.js'
import { ActionButton } from '#app/ui/ActionButton.tsx'
import { cancelRefusal, moveRefusal, planRefusal } from './refusals.ts'
import { dayName, hoursName, ownHours } from './words.ts'
import classes from './LiveFacts.module.css'

/** What is known of a live, and what this person may do with it; what they may not says why. */
export function LiveFacts({
  entry,
  all,
  zone,
  onMove,
  onPlan,
  onCancelLive,
}: {
  entry: ScheduleEntry
  all: ScheduleEntry[]
  zone: string
  onMove: () => void
  onPlan: () => void
  onCancelLive: () => void
}) {
  const own = ownHours(entry, zone)
  const seconds = entry.end === null ? null : (Date.parse(entry.end) - Date.parse(entry.start)) / 1000
  const isOff = entry.live_state === 'none' || entry.live_state === 'cancelled'
  const hasProductions = useCapabilities().features.includes('productions')
  return (
    <>
      <p className={classes['hours']}>
        <time dateTime={entry.start}>
          {dayName(entry.start, zone)}, {hoursName(entry, zone)}
        </time>{' '}
        <span>({zone})</span>
      </p>
      {own !== null && <p>{own}</p>}
      {seconds !== null && <p>{m.schedule_length({ length: formatDuration(seconds, getLocale()) })}</p>}
      {entry.series !== null && <p>{m.schedule_series({ name: entry.series.name })}</p>}
      <p className={classes['states']}>
        {entry.live_state === 'none' && <span>{m.schedule_unplanned()}</span>}
        <StateBadges status={entry.status} live_state={entry.live_state} has_unpublished_changes={false} />
      </p>
      {entry.conflicts.length > 0 && (
        <div className={classes['conflicts']}>
          <strong>{m.schedule_conflicts()}</strong>
          <ul>
            {entry.conflicts.map((id) => (
              <li key={id}>
                {conflict(
                  all.find((other) => other.id === id),
                  zone,
                )}
              </li>
            ))}
          </ul>
        </div>
      )}
      <div className={classes['actions']}>
        {isOff ? (
          <ActionButton refusal={planRefusal(entry)} onClick={onPlan}>
            {entry.live_state === 'none' ? m.schedule_plan() : m.schedule_plan_again()}
          </ActionButton>
        ) : (
          <ActionButton variant="default" refusal={cancelRefusal(entry)} onClick={onCancelLive}>
            {m.schedule_cancel()}
          </ActionButton>
        )}
        {entry.live_state !== 'cancelled' && (
          <ActionButton variant="default" refusal={moveRefusal(entry)} onClick={onMove}>
            {m.schedule_move()}
          </ActionButton>
        )}
        <Button
          variant={isOff ? 'default' : 'filled'}
          renderRoot={(props) => <Link to="/emissions/$id" params={{ id: String(entry.id) }} {...props} />}
        >
          {m.schedule_open()}
        </Button>
      </div>
      {hasProductions && (
        <p className={classes['ways']}>
          <Link to="/emissions/$id/preparation" params={{ id: String(entry.id) }}>
            {m.production_nav_prepare()}
          </Link>
          <Link to="/emissions/$id/direct" params={{ id: String(entry.id) }}>
            {m.production_nav_desk()}
          </Link>
        </p>
      )}
      <Refusals words={[isOff ? planRefusal(entry) : cancelRefusal(entry), moveRefusal(entry)]} />
    </>
  )
}

/** The reasons in sight, each once: on a phone no tip appears. */
function Refusals({ words }: { words: (string | null)[] }) {
  const reasons = [...new Set(words.filter((reason) => reason !== null))]
  return reasons.map((reason) => (
    <p key={reason} className={classes['reason']}>
      {reason}
    </p>
  ))
}

function conflict(other: ScheduleEntry | undefined, zone: string) {
  return other === undefined
    ? m.schedule_conflict_unseen()
    : m.schedule_warn_item({ title: other.title, hours: hoursName(other, zone) })
}
