import type { Segment } from '#app/contract/production-parts.ts'
import { segmentKindLabels } from '#app/features/productions/labels.ts'
import { useClock } from '#app/features/productions/useClock.ts'
import { formatDuration } from '#app/lib/duration.ts'
import { formatTimecode } from '#app/lib/timecode.ts'
import { m } from '#app/paraglide/messages.js'
import { getLocale } from '#app/paraglide/runtime.js'
import classes from './LiveDesk.module.css'
import { secondsLeft } from './order.ts'

/** A part of the running order, with the notes of whoever presents it in letters to be read from a distance. */
export function SegmentCard({ segment, isCurrent }: { segment: Segment; isCurrent: boolean }) {
  const { id, title, kind, who, notes, links, planned_seconds } = segment
  const heading = `sequence-${id}`
  return (
    <article className={classes['segment']} data-current={isCurrent || undefined} aria-labelledby={heading}>
      <p className={classes['rank']}>{isCurrent ? m.live_desk_current() : m.live_desk_coming()}</p>
      <h3 id={heading}>{title}</h3>
      <p className={classes['facts']}>
        <span>{segmentKindLabels[kind]()}</span>
        {who !== null && <span>{who}</span>}
        <span>{m.live_desk_length({ length: formatDuration(planned_seconds, getLocale()) })}</span>
        {isCurrent && <TimeLeft segment={segment} />}
      </p>
      {notes !== null && <p className={classes['notes']}>{notes}</p>}
      {links.length > 0 && (
        <ul>
          {links.map((link) => (
            <li key={link}>
              <a href={link} target="_blank" rel="noreferrer">
                {link}
              </a>
            </li>
          ))}
        </ul>
      )}
    </article>
  )
}

function TimeLeft({ segment }: { segment: Segment }) {
  const left = secondsLeft(segment, useClock())
  return left >= 0 ? (
    <strong className="figures">{m.live_desk_left({ left: formatTimecode(left) })}</strong>
  ) : (
    <strong className="figures" data-late>
      {m.live_desk_overrun({ over: formatTimecode(-left) })}
    </strong>
  )
}
