import { createPortal } from 'react-dom'
import type { Present } from '#app/contract/presence.ts'
import { m } from '#app/paraglide/messages.js'
import { getLocale } from '#app/paraglide/runtime.js'
import classes from './Presence.module.css'

/** Says beside a field who else is writing in it. Not announced: people come and go. */
export function FieldMarks({
  people,
  placeOf,
}: {
  people: Present[]
  placeOf: (field: string) => string | null
}) {
  const writing = people.filter(({ state, can_write }) => state === 'active' && can_write)
  const fields = new Set(writing.map(({ field }) => field).filter((field) => field !== null))
  return [...fields].map((field) => {
    const place = document.getElementById(placeOf(field) ?? '')
    const names = writing.filter((person) => person.field === field).map(({ name }) => name)
    return place && createPortal(<span className={classes['mark']}>{here(names)}</span>, place, field)
  })
}

function here(names: string[]) {
  const [name = ''] = names
  if (names.length === 1) return m.presence_field_one({ name })
  return m.presence_field_many({ names: new Intl.ListFormat(getLocale()).format(names) })
}
