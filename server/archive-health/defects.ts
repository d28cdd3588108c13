import { sql, type SQL } from 'drizzle-orm'
import {
  type ArchiveHealth,
  type Defect,
  type Doubling,
  LEFTOVERS,
  type Severity,
} from '#app/contract/archive-health.ts'
import type { Doubled } from '#app/contract/duplicate-search.ts'
import { missingWhen, wholeUuid } from '#server/broadcasts/missing.ts'
import { fixes } from '#server/bulk/fixes.ts'

interface Known {
  severity: Severity
  /** On `broadcasts` left-joined with its image; on `guests` for a guest. */
  when: SQL
  noun?: 'guest'
  /** Where to look at it. */
  pointer: string
  fix?: NonNullable<ArchiveHealth['defects'][number]['fix']>
}

const tagged = (kind: string) => sql`exists (select from broadcast_tags join tags on tags.id = tag_id
  where broadcast_id = broadcasts.id and tags.kind = ${kind})`

/** A season is told by its kind or its name: imported ones are filed as subjects. */
const seasonTagged = sql`exists (select from broadcast_tags join tags on tags.id = tag_id
  where broadcast_id = broadcasts.id and (tags.kind = 'season' or tags.name ~* '^(saison|s)[[:space:]]*[0-9]{1,3}$'))`

/** A platform's tag is too many where the broadcast has that platform's video. */
const platformTagged = sql`exists (select from broadcast_tags join tags on tags.id = tag_id
  where broadcast_id = broadcasts.id and ((lower(tags.name) = 'youtube' and youtube_id is not null)
    or (lower(tags.name) = 'peertube' and length(peertube ->> 'peertube_uuid') = 36)))`

/** A picture of a text says what it shows there, else as the library says; an empty `alt` says that it shows nothing. */
const unsaidInText = sql`(body_html like '%<img%' and exists (
  select from regexp_matches(body_html, '<figure([^>]*)>\\s*(?:<a [^>]*>)?\\s*<img(?![^>]* alt=)[^>]*>', 'g') as found
  where not exists (select from images where id = substring(found[1] from 'data-image-id="([0-9]{1,9})"')::int
    and (decorative or coalesce(alt, '') <> ''))))`

const differ = sql`abs((peertube ->> 'peertube_duration')::int - (youtube ->> 'youtube_duration')::int) > 60`

/**
 * What can be wrong, how much it weighs, and how it is told from the rest: the judgements of the editor's checks. A page is
 * asked what costs little before what costs much.
 */
export const defects: Record<Defect, Known> = {
  empty_page: {
    severity: 'blocking',
    when: sql`(coalesce(lead, '') = '' and body_html = '' and live_state in ('none', 'replay', 'ended'))`,
    pointer: '/body_html',
  },
  video: { severity: 'blocking', when: missingWhen.video, pointer: '/youtube_id' },
  corrupted_uuid: {
    severity: 'blocking',
    when: sql`(not ${wholeUuid})`,
    pointer: '/peertube/peertube_uuid',
  },
  shortcode: {
    severity: 'blocking',
    when: sql`(body_html like '%[%]%' and regexp_replace(body_html, '<pre data-legacy.*?</pre>', '', 'g') ~ ${LEFTOVERS.shortcode})`,
    pointer: '/body_html',
    fix: 'banner',
  },
  quarantined: {
    severity: 'blocking',
    when: sql`(body_html like '%<pre data-legacy%')`,
    pointer: '/body_html',
  },
  lead: { severity: 'blocking', when: missingWhen.lead, pointer: '/lead' },
  alt: { severity: 'blocking', when: missingWhen.alt, pointer: '/page/image_id' },
  text_alt: { severity: 'blocking', when: unsaidInText, pointer: '/body_html' },
  guest_alt: {
    severity: 'blocking',
    noun: 'guest',
    when: sql`(image_id in (select id from images where not decorative and coalesce(alt, '') = ''))`,
    pointer: '/image_id',
  },
  durations_differ: { severity: 'serious', when: differ, pointer: '/duration_seconds' },
  duration: {
    severity: 'serious',
    when: missingWhen.duration,
    pointer: '/duration_seconds',
    fix: 'duration',
  },
  date: { severity: 'serious', when: missingWhen.date, pointer: '/aired_on' },
  guests: { severity: 'serious', when: missingWhen.guests, pointer: '/guests' },
  image: { severity: 'serious', when: missingWhen.image, pointer: '/page/image_id' },
  flat_faq: {
    severity: 'serious',
    when: fixes.flat_faq.where,
    pointer: '/body_html',
    fix: 'flat_faq',
  },
  season_tag: { severity: 'serious', when: seasonTagged, pointer: '/tag_ids', fix: 'reclassify' },
  format_tag: { severity: 'serious', when: tagged('format'), pointer: '/tag_ids', fix: 'reclassify' },
  platform_tag: { severity: 'serious', when: platformTagged, pointer: '/tag_ids', fix: 'reclassify' },
  former_links: {
    severity: 'serious',
    when: sql`(body_html like '%auposte.fr/%' and body_html ~ ${`href="${LEFTOVERS.former_links}`})`,
    pointer: '/body_html',
  },
  guest_name: {
    severity: 'serious',
    noun: 'guest',
    when: sql`(kind = 'person' and legacy_label = display_name and family_name is null and display_name like '% %')`,
    pointer: '/display_name',
  },
  typography: { severity: 'light', when: fixes.typography.where, pointer: '/page/title', fix: 'typography' },
  summary: { severity: 'light', when: missingWhen.summary, pointer: '/body_html' },
  series: { severity: 'light', when: missingWhen.series, pointer: '/series_id' },
  season: { severity: 'light', when: missingWhen.season, pointer: '/season_number' },
  tags: { severity: 'light', when: missingWhen.tags, pointer: '/tag_ids' },
}

/** Appearances are told on two pages, each of which says too little; a tag there twice finds half of what it should. */
export const doublings: Record<Doubling, { severity: Severity; noun: Doubled }> = {
  doubled_guest: { severity: 'serious', noun: 'guest' },
  doubled_tag: { severity: 'light', noun: 'tag' },
}
