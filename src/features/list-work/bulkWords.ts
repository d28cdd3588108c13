import { Format, License } from '#app/contract/broadcast.ts'
import { formatLabels, licenseLabels } from '#app/features/broadcasts/labels.ts'
import { m } from '#app/paraglide/messages.js'

/** What a difference is about, by its pointer; the pointer itself where it has no word. */
export const fieldLabel = (pointer: string) => FIELDS[pointer]?.() ?? pointer

/** What stands there, in words: codes by their labels, a dash for nothing. */
export function valueLabel(values: string[]): string {
  return values.length === 0 ? '—' : values.map(wordsOf).join(', ')
}

const FIELDS: Record<string, () => string> = {
  '/series_id': m.broadcasts_filter_series,
  '/season_number': m.broadcasts_filter_season,
  '/format': m.broadcasts_filter_format,
  '/license': m.bulk_panel_license,
  '/tag_ids': m.list_work_tags_column,
  '/main_tag_id': m.bulk_panel_main_tag,
  '/guests': m.broadcasts_col_guests,
}

function wordsOf(value: string) {
  const [format, license] = [Format.safeParse(value), License.safeParse(value)]
  if (format.success) return formatLabels[format.data]()
  return license.success ? licenseLabels[license.data]() : value
}
