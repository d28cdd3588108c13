import { sql, type SQL } from 'drizzle-orm'
import type { Missing } from '#app/contract/broadcast-search.ts'

const watchable = sql`live_state in ('none', 'replay')`
const over = sql`live_state in ('none', 'replay', 'ended')`
const emptyLead = sql`coalesce(lead, '') = ''`
const video = sql`(youtube_id is not null or coalesce(length(peertube ->> 'peertube_uuid'), 0) = 36)`

/**
 * What a page lacks, as conditions on `broadcasts` left-joined with its image: the same judgements as `checksOf`,
 * so that a work list and the editor agree.
 */
export const missingWhen: Record<Missing, SQL> = {
  duration: sql`(duration_seconds is null and ${over})`,
  alt: sql`(images.id is not null and not images.decorative and coalesce(images.alt, '') = '')`,
  image: sql`(image_id is null)`,
  video: sql`(${over} and not ${video})`,
  guests: sql`((format is null or format = 'studio')
    and not exists (select from broadcast_guests where broadcast_id = broadcasts.id))`,
  series: sql`(series_id is null)`,
  season: sql`(season_number is null)`,
  tags: sql`(not exists (select from broadcast_tags where broadcast_id = broadcasts.id))`,
  lead: sql`(${emptyLead} and (${watchable} or coalesce(lead_announce, '') = ''))`,
  summary: sql`(body_html = '')`,
  faq: sql`(faqs_count = 0)`,
  date: sql`(aired_on is null)`,
}
