import { Button } from '@mantine/core'
import { useSyncExternalStore } from 'react'
import { useCapabilities } from '#app/features/auth/useSession.ts'
import { formatInstant } from '#app/lib/dates.ts'
import { m } from '#app/paraglide/messages.js'
import { getLocale } from '#app/paraglide/runtime.js'
import type { Editing } from './editing.ts'
import type { BroadcastFields } from './fields.ts'
import { labelOf, textOf } from './fieldWords.ts'
import type { FieldName } from './problems.ts'
import classes from './BroadcastEditor.module.css'
import notice from './Notice.module.css'

/**
 * What an earlier visit left unsaved on this device, typed on an older version than the stored one: shown and offered,
 * never put into the page by itself.
 */
export function FoundText({ editing: { keeper } }: { editing: Editing }) {
  const zone = useCapabilities().newsroom.time_zone
  const offer = useSyncExternalStore(
    (changed) => keeper.subscribe(changed),
    () => keeper.offers[0],
  )
  if (offer === undefined) return null
  const { entry: offered, by: name } = offer
  const title = name === undefined ? m.broadcast_form_found() : m.broadcast_form_found_of({ name })
  const at = formatInstant(new Date(offered.at).toISOString(), zone, { style: 'long', locale: getLocale() })
  const fields = Object.keys(offered.changes) as FieldName[] // `Keeper` leaves no other
  return (
    <section className={`${classes['notice']} ${notice['words']}`} aria-label={title}>
      <h2>{title}</h2>
      <p>
        {name === undefined
          ? m.broadcast_form_found_words({ at })
          : m.broadcast_form_found_of_words({ name })}
      </p>
      {fields.map((field) => (
        <div key={field} className={notice['one']}>
          <strong>{labelOf(field)}</strong>
          <div className={notice['text']}>{found(field, offered.changes, zone)}</div>
        </div>
      ))}
      <div className={classes['row']}>
        <Button onClick={() => void keeper.take()}>{m.broadcast_form_found_take()}</Button>
        <Button variant="default" onClick={() => keeper.drop()}>
          {m.broadcast_form_found_drop()}
        </Button>
      </div>
    </section>
  )
}

function found<Name extends FieldName>(field: Name, changes: Partial<BroadcastFields>, zone: string) {
  const value = changes[field]
  return value === undefined ? '' : textOf(field, value, zone)
}
