import { useSyncExternalStore } from 'react'
import { m } from '#app/paraglide/messages.js'
import type { KeepTrouble } from '#app/save/device-trouble.ts'
import type { Editing } from './editing.ts'
import classes from './BroadcastEditor.module.css'

/** Said loudly, and at once: this device does not hold what is typed, or could not read what it held. */
export function DeviceNotice({ editing: { keeper } }: { editing: Editing }) {
  const subscribe = (changed: () => void) => keeper.subscribe(changed)
  const trouble = useSyncExternalStore(subscribe, () => keeper.trouble)
  const unreadable = useSyncExternalStore(subscribe, () => keeper.unreadable)
  return (
    <div role="alert">
      {trouble !== null && <p className={classes['watch']}>{m.save_memory({ why: reasons[trouble]() })}</p>}
      {unreadable > 0 && <p className={classes['watch']}>{m.save_unreadable({ count: unreadable })}</p>}
    </div>
  )
}

const reasons: Record<KeepTrouble, () => string> = {
  full: m.save_memory_full,
  absent: m.save_memory_absent,
  stuck: m.save_memory_stuck,
}
