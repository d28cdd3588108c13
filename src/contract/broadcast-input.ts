import { z } from 'zod'
import { checkPeertubePair } from '#app/lib/peertube.ts'
import { isUuid } from '#app/lib/isUuid.ts'
import { shortToUuid } from '#app/lib/shortUuid.ts'
import { DurationSource, Format, License } from './broadcast.ts'
import { Day, html, Instant, line, lines, Ref, requiredLine, Slug, WebAddress } from './value.ts'

const formatted = (code: string, pattern: RegExp) => checked(code, (text) => pattern.test(text))

const checked = (code: string, isValid: (text: string) => boolean) =>
  z.string().trim().refine(isValid, { params: { code } })

const page = z.strictObject({
  title: requiredLine(200),
  subtitle: line(200).nullable(),
  slug: Slug,
  image_id: Ref.nullable(),
})

const peertube = z.strictObject({
  peertube_host: formatted('host', /^([a-z0-9-]+\.)+[a-z]{2,}$/i).nullable(),
  peertube_id: formatted('invalid', /^\d{1,12}$/).nullable(),
  peertube_uuid: checked('peertube_uuid', isUuid).nullable(),
  peertube_short_uuid: checked('peertube_short_uuid', (text) => shortToUuid(text) !== null).nullable(),
})

/** A moment of a recording, or its length: two days at most. */
const Seconds = z
  .int()
  .min(0)
  .refine((seconds) => seconds <= 172_800, { params: { code: 'too_long_recording' } })
  .meta({ maximum: 172_800 })

/** The fields one by one, each with its own rule: an editor saves what is valid and is told of the rest. */
const broadcastFields = {
  format: Format.nullable(),
  series_id: Ref.nullable(),
  season_number: z.int().min(0).max(999).nullable(),
  episode_number: z.int().min(0).max(99_999).nullable(),
  guests: z.array(z.object({ guest_id: Ref, role_label: line(200).nullable() })).max(100),
  tag_ids: z.array(Ref).max(100),
  main_tag_id: Ref.nullable(),
  aired_on: Day.nullable(),
  scheduled_start_at: Instant.nullable(),
  scheduled_end_at: Instant.nullable(),
  duration_seconds: Seconds.nullable(),
  duration_source: DurationSource.nullable(),
  youtube_id: formatted('youtube_id', /^[\w-]{11}$/).nullable(),
  lead_announce: lines(5000).nullable(),
  lead: lines(5000).nullable(),
  body_html: html,
  faqs: z
    .array(z.object({ id: formatted('invalid', /^[\w-]{1,64}$/), question: line(300), answer_html: html }))
    .max(200),
  chapters: z
    .array(
      z.object({
        id: formatted('invalid', /^[\w-]{1,64}$/),
        start_seconds: Seconds,
        title: line(200),
      }),
    )
    .max(300),
  license: License,
  wp_legacy_id: Ref.nullable(),
  wp_legacy_link: WebAddress.nullable(),
  wp_legacy_source_url: WebAddress.nullable(),
}

/**
 * A change to the working copy, as a JSON merge patch: only what changed is sent. Lists are replaced whole.
 * Rules between fields hold for what is sent together; the server checks them against what is stored.
 * A new title brings a new address, free and numbered where needed, to a page that was never published and whose
 * address nobody chose; an address that is sent is a choice, refused when another page has it.
 */
export const BroadcastPatch = z
  .object({ ...broadcastFields, page: page.partial(), peertube: peertube.partial() })
  .partial()
  .strict()
  .superRefine((patch, context) => {
    for (const [path, code] of conflicts(patch)) context.addIssue({ code: 'custom', path, params: { code } })
  })
export type BroadcastPatch = z.infer<typeof BroadcastPatch>

/**
 * A title is enough for a draft. `from_template` has it begin as the template of its series says: format, tags, hosts,
 * channel, studio, running order, checklist; what is sent goes first. It takes whoever may say how a live is made.
 */
export const BroadcastInput = z.strictObject({
  ...z.object(broadcastFields).partial().shape,
  page: page.partial().required({ title: true }),
  peertube: peertube.partial().optional(),
  from_template: z.boolean().optional(),
})
export type BroadcastInput = z.infer<typeof BroadcastInput>

/** All that editors write, with nothing left out: what a revision keeps. */
export type Content = Required<Omit<BroadcastPatch, 'page' | 'peertube'>> & {
  page: z.infer<typeof page>
  peertube: z.infer<typeof peertube>
}

interface Related {
  scheduled_start_at?: string | null | undefined
  scheduled_end_at?: string | null | undefined
  tag_ids?: number[] | undefined
  main_tag_id?: number | null | undefined
  guests?: { guest_id: number }[] | undefined
  faqs?: { id: string }[] | undefined
  chapters?: { id: string }[] | undefined
  peertube?:
    | { peertube_uuid?: string | null | undefined; peertube_short_uuid?: string | null | undefined }
    | undefined
}

/** The rules between fields, as `[path, code]`: used on a patch, and again by the server on the result. */
export function conflicts(value: Related): [(string | number)[], string][] {
  const found: [(string | number)[], string][] = []
  const {
    scheduled_start_at: start,
    scheduled_end_at: end,
    tag_ids,
    main_tag_id,
    guests = [],
    faqs = [],
    chapters = [],
    peertube: video,
  } = value
  if (start && end) {
    const hours = (Date.parse(end) - Date.parse(start)) / 3_600_000
    if (hours <= 0) found.push([['scheduled_end_at'], 'end_before_start'])
    if (hours > 24) found.push([['scheduled_end_at'], 'too_long_live'])
  }
  if (tag_ids && main_tag_id && !tag_ids.includes(main_tag_id)) found.push([['main_tag_id'], 'main_tag'])
  if (repeats(tag_ids ?? [])) found.push([['tag_ids'], 'repeated'])
  if (repeats(guests.map((guest) => guest.guest_id))) found.push([['guests'], 'repeated'])
  if (repeats(faqs.map((faq) => faq.id))) found.push([['faqs'], 'repeated'])
  if (repeats(chapters.map((chapter) => chapter.id))) found.push([['chapters'], 'repeated'])
  if (video?.peertube_uuid && video.peertube_short_uuid) {
    const wrong = checkPeertubePair(video.peertube_uuid, video.peertube_short_uuid)
    if (wrong.includes('mismatch')) found.push([['peertube', 'peertube_short_uuid'], 'peertube_mismatch'])
  }
  return found
}

const repeats = (ids: unknown[]) => new Set(ids).size < ids.length
