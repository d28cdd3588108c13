import { sql, type SQL } from 'drizzle-orm'
import { LONG } from '#app/contract/checks.ts'
import type { Missing } from '#app/contract/broadcast-search.ts'

/** Of a UUID that went through an integer cast, `50` is left: `isUuid`, in SQL. */
export const wholeUuid = sql`peertube ->> 'peertube_uuid' ~* '^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$'`

const watchable = sql`live_state in ('none', 'replay')`
const over = sql`live_state in ('none', 'replay', 'ended')`
const emptyLead = sql`coalesce(lead, '') = ''`
/** A video that the public page can show: `isPlayable`, in SQL. */
const video = sql`coalesce(youtube_id ~ '^[A-Za-z0-9_-]{11}$' or (peertube ->> 'peertube_host' <> ''
  and ${wholeUuid}), false)`

const chapterless = sql`(duration_seconds > ${LONG} and chapters = '[]')`

/**
 * What a page lacks, as conditions on `broadcasts` alone, so that a count can be read from an index: the same judgements as `checksOf`,
 * so that a work list and the editor agree. `page` is a live that is over and whose page is not: not published, or not
 * as it was written since, or without what its replay needs.
 */
export const missingWhen: Record<Missing, SQL> = {
  page: sql`(live_state in ('ended', 'replay') and (status in ('draft', 'in_review')
    or (status = 'published' and has_unpublished_changes) or ${emptyLead}
    or body_html = '' or not ${video} or ${chapterless}))`,
  duration: sql`(duration_seconds is null and ${over})`,
  alt: sql`(image_id in (select id from images where not decorative and coalesce(alt, '') = ''))`,
  image: sql`(image_id is null)`,
  video: sql`(${over} and not ${video})`,
  guests: sql`((format is null or format = 'studio')
    and not exists (select from broadcast_guests where broadcast_id = broadcasts.id))`,
  series: sql`(series_id is null)`,
  season: sql`(season_number is null)`,
  tags: sql`(not exists (select from broadcast_tags where broadcast_id = broadcasts.id))`,
  lead: sql`(${emptyLead} and (${watchable} or coalesce(lead_announce, '') = ''))`,
  summary: sql`(body_html = '')`,
  chapters: sql`(live_state = 'replay' and ${chapterless})`,
  faq: sql`(faqs_count = 0)`,
  date: sql`(aired_on is null)`,
}
