import { Format, License } from '#app/contract/broadcast.ts'
import { formatLabels, licenseLabels } from '#app/features/broadcasts/labels.ts'
import { m } from '#app/paraglide/messages.js'

/** What a change is about, by its pointer; the pointer itself where it has no word. */
export const fieldLabel = (pointer: string) => FIELDS[pointer.split('/').at(-1) ?? '']?.() ?? pointer

/** What stands there, in words: codes by their labels, a dash for nothing. */
export const valueLabel = (values: string[]) => (values.length === 0 ? '—' : values.map(wordsOf).join(', '))

function wordsOf(value: string) {
  const [format, license] = [Format.safeParse(value), License.safeParse(value)]
  if (format.success) return formatLabels[format.data]()
  return license.success ? licenseLabels[license.data]() : value
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
  duration_seconds: m.operations_field_duration_seconds,
  duration_source: m.operations_field_duration_source,
}
