import { Format, License } from '#app/contract/broadcast.ts'
import { formatLabels, licenseLabels } from '#app/features/broadcasts/labels.ts'
import { m } from '#app/paraglide/messages.js'
import { DateField } from '#app/ui/DateField.tsx'
import { SelectField } from '#app/ui/SelectField.tsx'
import { TextField } from '#app/ui/TextField.tsx'
import type { Editing } from './editing.ts'
import { Place } from './Place.tsx'
import { useDraftField } from './useDraftField.ts'

/** A whole number of the page: its season, its episode, its number in the former site. Anything else typed is refused. */
export function NumberField({
  editing,
  field,
  label,
  disabled = false,
}: {
  editing: Editing
  field: 'season_number' | 'episode_number' | 'wp_legacy_id'
  label: string
  disabled?: boolean
}) {
  const { value, set, error, onBlur } = useDraftField(editing, field)
  return (
    <Place field={field}>
      <TextField
        label={label}
        error={error}
        inputMode="numeric"
        autoComplete="off"
        disabled={disabled}
        value={value ?? ''}
        onChange={(event) => set(numberIn(event.currentTarget.value))}
        onBlur={onBlur}
      />
    </Place>
  )
}

export function FormatField({ editing }: { editing: Editing }) {
  const { value, set, error } = useDraftField(editing, 'format')
  const options = Format.options.map((format) => ({ value: format, label: formatLabels[format]() }))
  return (
    <Place field="format">
      <SelectField
        label={m.broadcast_form_format()}
        error={error}
        value={value ?? ''}
        options={[{ value: '', label: m.broadcast_form_format_none() }, ...options]}
        onChange={(event) => set(Format.nullable().catch(null).parse(event.currentTarget.value))}
      />
    </Place>
  )
}

export function LicenseField({ editing }: { editing: Editing }) {
  const { value, set, error } = useDraftField(editing, 'license')
  const options = License.options.map((license) => ({ value: license, label: licenseLabels[license]() }))
  return (
    <Place field="license">
      <SelectField
        label={m.broadcast_form_license()}
        error={error}
        value={value}
        options={options}
        onChange={(event) => set(License.parse(event.currentTarget.value))}
      />
    </Place>
  )
}

/** The day of the live, which is not always the day of publication. */
export function AiredOnField({ editing }: { editing: Editing }) {
  const { value, set, error, onBlur } = useDraftField(editing, 'aired_on')
  return (
    <Place field="aired_on">
      <DateField
        label={m.broadcast_form_aired_on()}
        error={error}
        value={value}
        onChange={set}
        onBlur={onBlur}
      />
    </Place>
  )
}

/** Digits alone, so that what is typed is a number; a number too long for the contract stays, and is refused there. */
function numberIn(text: string): number | null {
  const digits = text.replace(/\D/g, '').slice(0, 12)
  return digits === '' ? null : Number(digits)
}
