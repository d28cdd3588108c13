import type { Segment } from '#app/contract/production-parts.ts'
import { useCapabilities } from '#app/features/auth/useSession.ts'
import { segmentKindLabels } from '#app/features/productions/labels.ts'
import { m } from '#app/paraglide/messages.js'
import { formatLength } from './length.ts'
import { clockAt, type Timing } from './timing.ts'
import classes from './SegmentTable.module.css'

/** The running order to be read, on a screen or on paper: hours, lengths, cumulated times, notes and links. */
export function SegmentTable({
  segments,
  timing: { starts },
  start,
}: {
  segments: Segment[]
  timing: Timing
  start: string | null
}) {
  const zone = useCapabilities().newsroom.time_zone
  if (segments.length === 0) return <p className={classes['none']}>{m.running_order_nothing()}</p>
  return (
    <table className={classes['table']} aria-label={m.running_order_list()}>
      <thead>
        <tr>
          <th scope="col">{m.running_order_start()}</th>
          <th scope="col">{m.running_order_segment()}</th>
          <th scope="col">{m.running_order_who()}</th>
          <th scope="col">{m.running_order_length()}</th>
          <th scope="col">{m.running_order_cumulated()}</th>
        </tr>
      </thead>
      <tbody>
        {segments.map(({ id, title, kind, planned_seconds, who, notes, links }, index) => (
          <tr key={id}>
            <td>{clockAt(start, starts[index] ?? 0, zone)}</td>
            <th scope="row">
              {title}
              {title !== segmentKindLabels[kind]() && <small>{segmentKindLabels[kind]()}</small>}
              {notes !== null && <p>{notes}</p>}
              {links.map((link) => (
                <a key={link} href={link} target="_blank" rel="noreferrer">
                  {link}
                </a>
              ))}
            </th>
            <td data-label={m.running_order_who()}>{who}</td>
            <td data-label={m.running_order_length()}>{formatLength(planned_seconds)}</td>
            <td data-label={m.running_order_cumulated()}>
              {formatLength((starts[index] ?? 0) + planned_seconds)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
