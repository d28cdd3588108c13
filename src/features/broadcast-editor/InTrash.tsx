import { Button, CopyButton } from '@mantine/core'
import { useSyncExternalStore } from 'react'
import { useCapabilities } from '#app/features/auth/useSession.ts'
import { m } from '#app/paraglide/messages.js'
import classes from './BroadcastEditor.module.css'
import type { Editing } from './editing.ts'
import type { BroadcastFields } from './fields.ts'
import { labelOf, textOf } from './fieldWords.ts'
import notice from './Notice.module.css'
import type { FieldName } from './problems.ts'

/** Somebody put the page into the trash while it was written: what is not stored is told and can be copied. */
export function InTrash({ editing: { draft } }: { editing: Editing }) {
  const zone = useCapabilities().newsroom.time_zone
  useSyncExternalStore(
    (changed) => draft.subscribe(changed),
    () => draft.state,
  )
  const changes = draft.unsaved()
  const fields = Object.keys(changes) as FieldName[] // keys of Partial<BroadcastFields>
  if (fields.length === 0) return null
  return (
    <section className={`${classes['notice']} ${notice['words']}`} aria-label={m.broadcast_form_unstored()}>
      <h2>{m.broadcast_form_unstored()}</h2>
      <p>{m.broadcast_form_unstored_words()}</p>
      {fields.map((field) => (
        <Unstored key={field} label={labelOf(field)} text={written(field, changes, zone)} />
      ))}
    </section>
  )
}

function Unstored({ label, text }: { label: string; text: string }) {
  return (
    <div className={notice['one']}>
      <strong>{label}</strong>
      <div className={notice['text']}>{text}</div>
      <div className={classes['row']}>
        <CopyButton value={text}>
          {({ copied, copy }) => (
            <Button size="compact-sm" variant="default" onClick={copy}>
              {copied ? m.broadcast_form_copied() : m.broadcast_form_copy()}
            </Button>
          )}
        </CopyButton>
      </div>
    </div>
  )
}

function written<Name extends FieldName>(field: Name, changes: Partial<BroadcastFields>, zone: string) {
  const value = changes[field]
  return value === undefined ? '' : textOf(field, value, zone)
}
