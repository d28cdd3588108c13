/** Where in the editor a defect is looked at: the part of an address after `#`, for a pointer into the broadcast. */
export function spotOf(pointer: string): string {
  const last = pointer.split('/').at(-1) ?? ''
  return `champ-${PLACES[last] ?? last}`
}

/** Fields that stand under another name. */
const PLACES: Record<string, string> = {
  image_id: 'image',
  peertube_uuid: 'video',
  series_id: 'series',
  tag_ids: 'tagging',
  duration_seconds: 'duration',
}
