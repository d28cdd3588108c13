import { IconX } from '@tabler/icons-react'
import { useEffect, useSyncExternalStore } from 'react'
import { useCapabilities } from '#app/features/auth/useSession.ts'
import { formatTime } from '#app/lib/dates.ts'
import { m } from '#app/paraglide/messages.js'
import { getLocale } from '#app/paraglide/runtime.js'
import { announce } from '#app/ui/announce.ts'
import { IconButton } from '#app/ui/IconButton.tsx'
import type { Editing } from './editing.ts'
import { labelOf } from './fieldWords.ts'
import classes from './ArrivalNote.module.css'

/** Says in passing whose text came into the page, and where. It asks for nothing. */
export function ArrivalNote({ editing }: { editing: Editing }) {
  const zone = useCapabilities().newsroom.time_zone
  const arrival = useSyncExternalStore(editing.subscribe, editing.arrival)
  const text =
    arrival &&
    m.broadcast_form_arrival({
      time: formatTime(arrival.at, zone, { locale: getLocale() }),
      name: arrival.by ?? m.broadcast_form_arrival_nobody(),
      fields: arrival.fields.map(labelOf).join(', '),
    })
  useEffect(() => {
    if (text !== null) announce(text)
  }, [text])
  if (text === null) return null
  return (
    <div className={classes['arrival']}>
      <p>{text}</p>
      <IconButton
        label={m.broadcast_form_dismiss()}
        icon={<IconX size={16} aria-hidden="true" />}
        onClick={editing.dismissArrival}
      />
    </div>
  )
}
