import { useEffect, useId, useRef } from 'react'
import type { ScheduleEntry } from '#app/contract/schedule.ts'
import { m } from '#app/paraglide/messages.js'
import type { Moved } from './moveHours.ts'
import { useClashesThere } from './useClashesThere.ts'
import { movedWords } from './words.ts'
import classes from './MoveBar.module.css'

/** Holds the focus while a live is moved by keys: where it is, what it collides with there, and which keys do what. */
export function MoveBar({
  live,
  to,
  zone,
  isMonth,
  onKey,
  onLeave,
}: {
  live: Pick<ScheduleEntry, 'id' | 'title'>
  to: Moved
  zone: string
  isMonth: boolean
  onKey: (event: Pick<KeyboardEvent, 'key' | 'shiftKey'>) => boolean
  onLeave: () => void
}) {
  const { id, title } = live
  const helpId = useId()
  const clashes = useClashesThere(id, to, zone)
  const bar = useRef<HTMLDivElement>(null)
  useEffect(() => bar.current?.focus({ preventScroll: true }), [])
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- every key means something of its own here
    <div
      ref={bar}
      role="application"
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it takes the focus, to hear the keys
      tabIndex={0}
      className={classes['bar']}
      aria-label={m.schedule_move_title({ title })}
      aria-describedby={helpId}
      onBlur={() => {
        if (document.hasFocus()) onLeave()
      }}
      onKeyDown={(event) => {
        if (!event.altKey && !event.ctrlKey && !event.metaKey && onKey(event)) event.preventDefault()
      }}
    >
      {m.schedule_move_title({ title })}
      <b>{movedWords(to, zone)}</b>
      <span id={helpId}>{isMonth ? m.schedule_moving_help_month() : m.schedule_moving_help()}</span>
      <p role="status">{clashes}</p>
    </div>
  )
}
