import { formatLabels, licenseLabels } from '#app/features/broadcasts/labels.ts'
import { agreementLabels } from '#app/features/guests/agreementLabels.ts'
import { guestKindLabels } from '#app/features/guests/labels.ts'
import { tagKindLabels } from '#app/features/tags/labels.ts'
import { m } from '#app/paraglide/messages.js'

/** What a change is about, by its pointer; the pointer itself where it has no word. */
export const fieldLabel = (pointer: string) => FIELDS[lastOf(pointer)]?.() ?? pointer

/** What stands there, in words: codes by their labels, a dash for nothing. */
export const valueLabel = (pointer: string, values: string[]) =>
  values.map((value) => CODES[lastOf(pointer)]?.[value]?.() ?? value).join(', ') || '—'

const lastOf = (pointer: string) => pointer.split('/').at(-1) ?? ''

const CODES: Record<string, Record<string, () => string>> = {
  format: formatLabels,
  license: licenseLabels,
  kind: { ...tagKindLabels, ...guestKindLabels },
  agreement: agreementLabels,
}

const FIELDS: Record<string, () => string> = {
  title: m.operations_field_title,
  subtitle: m.operations_field_subtitle,
  lead: m.operations_field_lead,
  lead_announce: m.operations_field_lead_announce,
  body_html: m.operations_field_body_html,
  faqs: m.operations_field_faqs,
  series_id: m.operations_field_series_id,
  season_number: m.operations_field_season_number,
  format: m.operations_field_format,
  license: m.operations_field_license,
  tag_ids: m.operations_field_tag_ids,
  main_tag_id: m.operations_field_main_tag_id,
  guests: m.operations_field_guests,
  kind: m.operations_field_kind,
  agreement: m.operations_field_agreement,
  role_short: m.operations_field_role_short,
  sort_name: m.list_work_sort_name,
  description: m.operations_field_description,
  duration_seconds: m.operations_field_duration_seconds,
  duration_source: m.operations_field_duration_source,
}
