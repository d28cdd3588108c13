import { useEffect } from 'react'
import { serverEvents } from '#app/api/server-events.ts'
import { useSession } from '#app/features/auth/useSession.ts'
import { m } from '#app/paraglide/messages.js'
import { notify } from '#app/ui/notify.ts'
import { FieldMarks } from './FieldMarks.tsx'
import { People } from './People.tsx'
import { type Places, usePresence } from './usePresence.ts'

/** Who else is on the broadcast, and in which fields; tells when one of them throws it away. */
export function PeopleHere({ id, places }: { id: number; places: Places }) {
  const { user } = useSession()
  const others = usePresence(id, places).filter((person) => person.id !== user.id)
  useEffect(
    () =>
      serverEvents.listen((event) => {
        if (event.type !== 'change' || event.change.action !== 'trashed' || event.change.id !== id) return
        const { by } = event.change
        if (by !== null && by.id !== user.id)
          notify(m.presence_trashed({ name: by.name }), { tone: 'trouble' })
      }),
    [id, user.id],
  )
  if (others.length === 0) return null
  return (
    <>
      <People people={others} labelOf={places.labelOf} />
      <FieldMarks people={others} placeOf={places.placeOf} />
    </>
  )
}
