import type { Broadcast } from '#app/contract/broadcast.ts'
import { useCapabilities } from '#app/features/auth/useSession.ts'
import { followsTitle } from '#app/lib/followsTitle.ts'
import { slugify } from '#app/lib/slugify.ts'
import { m } from '#app/paraglide/messages.js'
import { TextField } from '#app/ui/TextField.tsx'
import type { Editing } from './editing.ts'
import { Place } from './Place.tsx'
import { useDraftField } from './useDraftField.ts'

/**
 * The address of the public page. Until somebody edits it by hand it is the server’s to choose, from the title: what
 * is shown while the title is typed is a proposal, which the server numbers when another page has that address.
 */
export function SlugField({ editing }: { editing: Editing }) {
  const { newsroom } = useCapabilities()
  const { value, set, error, onBlur } = useDraftField(editing, 'slug')
  const { value: title } = useDraftField(editing, 'title')
  const shown = proposal(editing.stored(), { title, slug: value }) ?? value
  const address = `${newsroom.site_url.replace(/\/$/, '')}/emissions/${shown || slugify(title) || '…'}`
  const isNew = editing.stored().id === 0
  return (
    <Place field="slug">
      <TextField
        label={m.broadcast_form_slug()}
        hint={m.broadcast_form_slug_hint({ address })}
        error={isNew && value === '' ? undefined : error}
        placeholder={slugify(title)}
        value={shown}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => set(event.currentTarget.value)}
        onBlur={onBlur}
      />
    </Place>
  )
}

/** The address that the title as typed will bring once it is saved, or null. */
function proposal({ id, first_published_at, page }: Broadcast, typed: { title: string; slug: string }) {
  if (id === 0 || first_published_at !== null || typed.slug !== page.slug) return null
  return followsTitle(page, typed.title)
}
