import { m } from '#app/paraglide/messages.js'
import { TextField } from '#app/ui/TextField.tsx'
import type { Editing } from './editing.ts'
import { Place } from './Place.tsx'
import { useDraftField } from './useDraftField.ts'
import classes from './BroadcastEditor.module.css'

/** The title of the page. */
export function TitleField({ editing, isNew }: { editing: Editing; isNew: boolean }) {
  const { value, set, error, onBlur } = useDraftField(editing, 'title')
  return (
    <Place field="title">
      <TextField
        label={m.broadcast_form_title()}
        classNames={{ input: classes['title'] ?? '' }}
        error={error}
        required
        value={value}
        autoComplete="off"
        ref={isNew ? focus : undefined}
        onChange={(event) => set(event.currentTarget.value)}
        onBlur={onBlur}
      />
    </Place>
  )
}

function focus(input: HTMLInputElement | null) {
  input?.focus()
}
