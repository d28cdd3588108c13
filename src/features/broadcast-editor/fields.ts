import type { Appearance, Broadcast, Chapter, Faq, Peertube } from '#app/contract/broadcast.ts'
import type { BroadcastPatch } from '#app/contract/broadcast-input.ts'
import type { Image } from '#app/contract/image.ts'
import type { SeriesRef } from '#app/contract/series.ts'
import type { TagRef } from '#app/contract/tag.ts'

/**
 * A broadcast as the editor's screen holds it, one entry a thing that is edited and saved on its own: values that a
 * rule binds together (start and end, tags and main tag) are one.
 */
export interface BroadcastFields {
  title: string
  subtitle: string
  slug: string
  image: Image | null
  format: Broadcast['format']
  series: SeriesRef | null
  season_number: number | null
  episode_number: number | null
  guests: Appearance[]
  tagging: { tags: TagRef[]; main_tag_id: number | null }
  aired_on: string | null
  planned: { start: string | null; end: string | null }
  duration: { seconds: number | null; source: Broadcast['duration_source'] }
  youtube_id: string
  video: Pick<Peertube, 'peertube_host' | 'peertube_id' | 'peertube_uuid' | 'peertube_short_uuid'>
  lead_announce: string
  lead: string
  body_html: string
  faqs: Faq[]
  chapters: Chapter[]
  license: Broadcast['license']
  wp_legacy_id: number | null
  wp_legacy_link: string
  wp_legacy_source_url: string
}

/** What the screen holds of a stored broadcast. */
export function toFields(broadcast: Broadcast): BroadcastFields {
  const { page, peertube } = broadcast
  const { peertube_host, peertube_id, peertube_uuid, peertube_short_uuid } = peertube
  return {
    title: page.title,
    subtitle: page.subtitle ?? '',
    slug: page.slug,
    image: page.image,
    format: broadcast.format,
    series: broadcast.series,
    season_number: broadcast.season_number,
    episode_number: broadcast.episode_number,
    guests: broadcast.guests,
    tagging: { tags: broadcast.tags, main_tag_id: broadcast.main_tag_id },
    aired_on: broadcast.aired_on,
    planned: { start: broadcast.scheduled_start_at, end: broadcast.scheduled_end_at },
    duration: { seconds: broadcast.duration_seconds, source: broadcast.duration_source },
    youtube_id: broadcast.youtube_id ?? '',
    video: { peertube_host, peertube_id, peertube_uuid, peertube_short_uuid },
    lead_announce: broadcast.lead_announce ?? '',
    lead: broadcast.lead ?? '',
    body_html: broadcast.body_html,
    faqs: broadcast.faqs,
    chapters: broadcast.chapters,
    license: broadcast.license,
    wp_legacy_id: broadcast.wp_legacy_id,
    wp_legacy_link: broadcast.wp_legacy_link ?? '',
    wp_legacy_source_url: broadcast.wp_legacy_source_url ?? '',
  }
}

/** The merge patch of the fields that changed, and of no other. */
export function toPatch(changes: Partial<BroadcastFields>): BroadcastPatch {
  const { title, subtitle, slug, image, series, guests, tagging, planned, duration, video, ...plain } =
    changes
  const page = sent({
    title,
    subtitle: subtitle === undefined ? undefined : orNull(subtitle),
    slug,
    image_id: image === undefined ? undefined : (image?.id ?? null),
  })
  return sent({
    ...texts(plain),
    page: Object.keys(page).length > 0 ? page : undefined,
    peertube: video,
    series_id: series === undefined ? undefined : (series?.id ?? null),
    guests: guests?.map(({ guest_id, role_label }) => ({ guest_id, role_label: orNull(role_label ?? '') })),
    tag_ids: tagging?.tags.map((tag) => tag.id),
    main_tag_id: tagging?.main_tag_id,
    scheduled_start_at: planned?.start,
    scheduled_end_at: planned?.end,
    duration_seconds: duration?.seconds,
    duration_source: duration?.source,
  })
}

/** The broadcast as it would be once saved: what the preview and the checks look at. */
export function withFields(broadcast: Broadcast, fields: BroadcastFields): Broadcast {
  const { title, subtitle, slug, image, tagging, planned, duration, video, ...plain } = fields
  return {
    ...broadcast,
    ...plain,
    ...texts(plain),
    page: {
      ...broadcast.page,
      title,
      subtitle: orNull(subtitle),
      slug,
      image,
      image_id: image?.id ?? null,
      image_url: image?.url ?? null,
    },
    peertube: { ...broadcast.peertube, ...video },
    series_id: fields.series?.id ?? null,
    tags: tagging.tags,
    tag_ids: tagging.tags.map((tag) => tag.id),
    main_tag_id: tagging.main_tag_id,
    scheduled_start_at: planned.start,
    scheduled_end_at: planned.end,
    duration_seconds: duration.seconds,
    duration_source: duration.source,
  }
}

/** The field that a JSON pointer of the contract speaks of. */
export function fieldOf(pointer: string): keyof BroadcastFields | null {
  const [, first = '', second = ''] = pointer.split('/')
  if (first === 'page')
    return second === 'image_id'
      ? 'image'
      : second === 'title' || second === 'subtitle' || second === 'slug'
        ? second
        : null
  return RENAMED[first] ?? (PLAIN.has(first) ? (first as keyof BroadcastFields) : null) // a member of PLAIN
}

const RENAMED: Record<string, keyof BroadcastFields> = {
  series_id: 'series',
  tag_ids: 'tagging',
  main_tag_id: 'tagging',
  scheduled_start_at: 'planned',
  scheduled_end_at: 'planned',
  duration_seconds: 'duration',
  duration_source: 'duration',
  peertube: 'video',
  alt: 'image', // what is said of a picture is saved with it
  credit: 'image',
}

const NULLABLE = ['youtube_id', 'lead_announce', 'lead', 'wp_legacy_link', 'wp_legacy_source_url'] as const
type Nullable = (typeof NULLABLE)[number]
const PLAIN = new Set<string>([
  ...NULLABLE,
  'format',
  'season_number',
  'episode_number',
  'guests',
  'aired_on',
  'body_html',
  'faqs',
  'chapters',
  'license',
  'wp_legacy_id',
])

const orNull = (text: string) => (text.trim() === '' ? null : text)

/** An empty text box is a value known to be empty: null on the wire. */
function texts<T extends Partial<Record<Nullable, string>>>(values: T) {
  const emptied: Omit<T, Nullable> & Partial<Record<Nullable, string | null>> = { ...values }
  for (const key of NULLABLE)
    if (typeof values[key] === 'string') Object.assign(emptied, { [key]: orNull(values[key]) })
  return emptied
}

function sent<T extends object>(values: T): T {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as T // undefined members are left out, as T allows
}
