import { useId } from 'react'
import { formatTime } from '#app/lib/dates.ts'
import { m } from '#app/paraglide/messages.js'
import { getLocale } from '#app/paraglide/runtime.js'
import { type Slot, slotAfter } from './slot.ts'
import { dayName } from './words.ts'
import classes from './SlotCursor.module.css'

/** Chooses a slot of the grid from the keyboard: arrows move it, Enter puts a live there. Seen once it has the focus. */
export function SlotCursor({
  slot,
  onMove,
  onPick,
  onShow,
}: {
  slot: Slot
  onMove: (slot: Slot) => void
  onPick: (slot: Slot) => void
  onShow: (isShown: boolean) => void
}) {
  const helpId = useId()
  const [hours = 0, minutes = 0] = slot.time.split(':').map(Number)
  const time = formatTime(`1970-01-01T${slot.time}:00Z`, 'UTC', { locale: getLocale() })
  const words = m.schedule_slot_at({ day: dayName(slot.date, 'UTC'), time })
  return (
    <div
      role="spinbutton"
      tabIndex={0}
      className={classes['cursor']}
      aria-label={m.schedule_slot()}
      aria-describedby={helpId}
      aria-valuemin={0}
      aria-valuemax={1439}
      aria-valuenow={hours * 60 + minutes}
      aria-valuetext={words}
      onFocus={() => onShow(true)}
      onBlur={() => onShow(false)}
      onKeyDown={(event) => {
        const next = slotAfter(slot, event.key)
        if (next !== null) onMove(next)
        else if (event.key === 'Enter' || event.key === ' ') onPick(slot)
        else return
        event.preventDefault()
      }}
    >
      <strong>{words}</strong> <span id={helpId}>{m.schedule_slot_help()}</span>
    </div>
  )
}
