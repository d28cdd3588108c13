import { Link } from '@tanstack/react-router'
import type { Broadcast } from '#app/contract/broadcast.ts'
import { clockTime } from '#app/contract/document/clockTime.ts'
import type { Marker } from '#app/contract/production-parts.ts'
import { markerKindLabels } from '#app/features/productions/labels.ts'
import { m } from '#app/paraglide/messages.js'
import { secondsBetween } from './chaptersFrom.ts'
import classes from './AfterLive.module.css'

/** What was noted to be looked up, and what the chat said: for a person to take into the page. */
export function Todo({
  broadcast: { id, started_at },
  markers,
}: {
  broadcast: Broadcast
  markers: Marker[]
}) {
  const todo = markers.filter(({ kind }) => kind === 'check' || kind === 'chat')
  if (todo.length === 0) return null
  const moment = (at: string) =>
    started_at === null ? null : clockTime(Math.max(0, secondsBetween(started_at, at)))
  return (
    <>
      <h3>{m.after_live_todo()}</h3>
      <ul className={classes['rows']} aria-label={m.after_live_todo()}>
        {todo.map((marker) => (
          <li key={marker.id}>
            <strong>{markerKindLabels[marker.kind]()}</strong>
            <span>{moment(marker.at)}</span>
            <span className={classes['title']}>{marker.text}</span>
            {marker.by !== null && <span>{m.after_live_todo_by({ name: marker.by })}</span>}
          </li>
        ))}
      </ul>
      <Link to="/emissions/$id" params={{ id: String(id) }}>
        {m.after_live_todo_open()}
      </Link>
    </>
  )
}
