import { useQuery } from '@tanstack/react-query'
import { Format, License } from '#app/contract/broadcast.ts'
import { useCapabilities } from '#app/features/auth/useSession.ts'
import { formatLabels, licenseLabels } from '#app/features/broadcasts/labels.ts'
import { GuestSearchField } from '#app/features/guests/GuestSearchField.tsx'
import { seriesQueries } from '#app/features/series/queries.ts'
import { TagSearchField } from '#app/features/tags/TagSearchField.tsx'
import { m } from '#app/paraglide/messages.js'
import { SelectField } from '#app/ui/SelectField.tsx'
import { TextField } from '#app/ui/TextField.tsx'
import type { BulkForm, Picked } from './bulkEdits.ts'
import { PickedNames } from './PickedNames.tsx'
import classes from './ListWork.module.css'

/** What can be written in many broadcasts at once; each field is left alone until something is asked of it. */
export function BulkFields({
  form,
  onChange,
}: {
  form: BulkForm
  onChange: (change: Partial<BulkForm>) => void
}) {
  const hasSeries = useCapabilities().features.includes('series')
  const { data: series } = useQuery({
    ...seriesQueries.list({ per_page: 100, sort: 'name' }),
    enabled: hasSeries,
  })
  const keep = { value: '', label: m.bulk_panel_keep() }
  const none = { value: 'none', label: m.bulk_panel_empty() }
  return (
    <div className={classes['fields']}>
      {hasSeries && (
        <SelectField
          label={m.broadcasts_filter_series()}
          data-autofocus
          value={form.series}
          options={[
            keep,
            none,
            ...(series?.data ?? []).map(({ id, name }) => ({ value: String(id), label: name })),
          ]}
          onChange={({ currentTarget: { value } }) => onChange({ series: value })}
        />
      )}
      <SelectField
        label={m.broadcasts_filter_season()}
        value={form.season}
        options={[keep, none, { value: 'set', label: m.bulk_panel_set() }]}
        onChange={({ currentTarget: { value } }) =>
          onChange({ season: value === 'none' || value === 'set' ? value : '' })
        }
      />
      {form.season === 'set' && (
        <TextField
          label={m.bulk_panel_season_number()}
          inputMode="numeric"
          value={form.season_number}
          onChange={({ currentTarget: { value } }) => onChange({ season_number: value.replace(/\D/g, '') })}
          maxLength={3}
        />
      )}
      <SelectField
        label={m.broadcasts_filter_format()}
        value={form.format}
        options={[keep, none, ...Format.options.map((value) => ({ value, label: formatLabels[value]() }))]}
        onChange={({ currentTarget: { value } }) => onChange({ format: value })}
      />
      <SelectField
        label={m.bulk_panel_license()}
        value={form.license}
        options={[keep, ...License.options.map((value) => ({ value, label: licenseLabels[value]() }))]}
        onChange={({ currentTarget: { value } }) => onChange({ license: value })}
      />
      <TagsField
        label={m.bulk_panel_add_tags()}
        value={form.add_tags}
        onChange={(add_tags) => onChange({ add_tags })}
      />
      <TagsField
        label={m.bulk_panel_remove_tags()}
        value={form.remove_tags}
        onChange={(remove_tags) => onChange({ remove_tags })}
      />
      <GuestsField
        label={m.bulk_panel_add_guests()}
        value={form.add_guests}
        onChange={(add_guests) => onChange({ add_guests })}
      />
      <GuestsField
        label={m.bulk_panel_remove_guests()}
        value={form.remove_guests}
        onChange={(remove_guests) => onChange({ remove_guests })}
      />
    </div>
  )
}

interface Names {
  label: string
  value: Picked[]
  onChange: (value: Picked[]) => void
}

function TagsField({ label, value, onChange }: Names) {
  return (
    <PickedNames label={label} value={value} onChange={onChange}>
      <TagSearchField
        label={label}
        isChosen={(id) => value.some((one) => one.id === id)}
        onAdd={({ id, name }) => onChange([...value, { id, name }])}
      />
    </PickedNames>
  )
}

function GuestsField({ label, value, onChange }: Names) {
  return (
    <PickedNames label={label} value={value} onChange={onChange}>
      <GuestSearchField
        label={label}
        error={undefined}
        isChosen={(id) => value.some((one) => one.id === id)}
        onAdd={({ id, display_name }) => onChange([...value, { id, name: display_name }])}
        canCreate={false}
      />
    </PickedNames>
  )
}
