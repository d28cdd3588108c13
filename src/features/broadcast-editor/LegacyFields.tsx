import { m } from '#app/paraglide/messages.js'
import type { Editing } from './editing.ts'
import { NumberField } from './EpisodeFields.tsx'
import { LineField } from './TextFields.tsx'
import { useStored } from './useStored.ts'

/** Where the page comes from in the former site: shown when it does, changed by admins only. */
export function LegacyFields({ editing }: { editing: Editing }) {
  const { permissions, ...stored } = useStored(editing)
  const isImported = [stored.wp_legacy_id, stored.wp_legacy_link, stored.wp_legacy_source_url].some(Boolean)
  const disabled = permissions['legacy'] !== true
  if (disabled && !isImported) return null
  return (
    <>
      <NumberField
        editing={editing}
        field="wp_legacy_id"
        label={m.broadcast_form_legacy_id()}
        disabled={disabled}
      />
      <LineField
        editing={editing}
        field="wp_legacy_link"
        label={m.broadcast_form_legacy_link()}
        disabled={disabled}
      />
      <LineField
        editing={editing}
        field="wp_legacy_source_url"
        label={m.broadcast_form_legacy_source()}
        disabled={disabled}
      />
    </>
  )
}
