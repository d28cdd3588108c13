import { focusWithin } from '#app/ui/focusWithin.ts'
import type { FieldName } from './problems.ts'

/** The id of the place that holds a field's controls. */
export function placeOf(field: FieldName): string {
  return `champ-${field}`
}

/** Brings the person to where a field is written, in a list to the item at `index`. */
export function jumpTo(field: FieldName, index?: string) {
  const place = document.getElementById(placeOf(field))
  const item = index === undefined ? null : place?.querySelectorAll('ol > li').item(Number(index))
  place?.scrollIntoView({ block: 'center' })
  focusWithin(item ?? place)
}

/** Brings the person to the field that the address names. */
export function jumpToHash() {
  const field = FIELD_ORDER.find((one) => location.hash === `#${placeOf(one)}`)
  if (field !== undefined) jumpTo(field)
}

/** The fields in the order of the page: the first one to mend is the first one seen. */
export const FIELD_ORDER: FieldName[] = [
  'title',
  'subtitle',
  'slug',
  'youtube_id',
  'video',
  'image',
  'lead',
  'lead_announce',
  'series',
  'season_number',
  'episode_number',
  'format',
  'guests',
  'aired_on',
  'planned',
  'duration',
  'tagging',
  'body_html',
  'chapters',
  'faqs',
  'license',
  'wp_legacy_id',
  'wp_legacy_link',
  'wp_legacy_source_url',
]
