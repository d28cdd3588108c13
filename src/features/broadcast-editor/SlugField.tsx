import { useCapabilities } from '#app/features/auth/useSession.ts'
import { slugify } from '#app/lib/slugify.ts'
import { m } from '#app/paraglide/messages.js'
import { TextField } from '#app/ui/TextField.tsx'
import type { Editing } from './editing.ts'
import { Place } from './Place.tsx'
import { useDraftField } from './useDraftField.ts'

/** The address of the public page: proposed from the title until somebody edits it by hand (see `TitleField`). */
export function SlugField({ editing }: { editing: Editing }) {
  const { newsroom } = useCapabilities()
  const { value, set, error, onBlur } = useDraftField(editing, 'slug')
  const { value: title } = useDraftField(editing, 'title')
  const address = `${newsroom.site_url.replace(/\/$/, '')}/emissions/${value || slugify(title) || '…'}`
  const isNew = editing.stored().id === 0
  return (
    <Place field="slug">
      <TextField
        label={m.broadcast_form_slug()}
        hint={m.broadcast_form_slug_hint({ address })}
        error={isNew && value === '' ? undefined : error}
        placeholder={slugify(title)}
        value={value}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => set(event.currentTarget.value)}
        onBlur={onBlur}
      />
    </Place>
  )
}
