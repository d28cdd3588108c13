import { useSyncExternalStore } from 'react'
import { useCapabilities } from '#app/features/auth/useSession.ts'
import { m } from '#app/paraglide/messages.js'
import type { Editing } from './editing.ts'
import type { BroadcastFields } from './fields.ts'
import { labelOf, textOf } from './fieldWords.ts'
import type { FieldName } from './problems.ts'
import { SetAsideTexts } from './SetAsideTexts.tsx'

/** Somebody put the page into the trash while it was written: what is not stored is told and can be copied. */
export function InTrash({ editing: { draft } }: { editing: Editing }) {
  const zone = useCapabilities().newsroom.time_zone
  useSyncExternalStore(
    (changed) => draft.subscribe(changed),
    () => draft.state,
  )
  const changes = draft.unsaved()
  const fields = Object.keys(changes) as FieldName[] // keys of Partial<BroadcastFields>
  return (
    <SetAsideTexts
      title={m.broadcast_form_unstored()}
      words={m.broadcast_form_unstored_words()}
      texts={fields.map((field) => ({ label: labelOf(field), text: written(field, changes, zone) }))}
    />
  )
}

function written<Name extends FieldName>(field: Name, changes: Partial<BroadcastFields>, zone: string) {
  const value = changes[field]
  return value === undefined ? '' : textOf(field, value, zone)
}
