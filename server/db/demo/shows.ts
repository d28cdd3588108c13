import type { Faq } from '#app/contract/broadcast.ts'
import { slugify } from '#app/lib/slugify.ts'
import { uuidToShort } from '#app/lib/shortUuid.ts'
import type { broadcasts } from '#server/db/schema.ts'
import { lead, pairs, summary, title } from './prose.ts'
import type { Chance } from './random.ts'
import { topics } from './words.ts'

/** The first so many are planned lives, the next ones are being written; the rest was imported. */
const PLANNED = 24
const RECENT = 60
const DAY = 86_400_000

export type ShowRow = typeof broadcasts.$inferInsert & { id: number; slug: string }

/** What the demo knows of the names that a show picks from. */
export interface Cast {
  guests: { id: number; display_name: string }[]
  series: number[]
  images: number[]
  users: string[]
  now: Date
  /** How many shows there are to make. */
  broadcasts: number
}

/** A show and its guests; newest first, as the importer left them: the id falls while the imported one rises. */
export function show(
  chance: Chance,
  id: number,
  cast: Cast,
): { row: ShowRow; guests: number[]; topic: string } {
  const topic = chance.pick(topics)
  const guests = chance.happens(0.12) ? [] : chance.some(cast.guests, chance.pick([1, 1, 2, 2, 3, 4]))
  const names = guests.map((guest) => guest.display_name)
  const name = title(chance, topic)
  const row: ShowRow = {
    id,
    page_id: 1952 + id,
    title: name,
    slug: slugify(name),
    image_id: chance.happens(0.08) ? null : chance.pick(cast.images),
    created_by: chance.pick(cast.users),
    ...(id <= PLANNED
      ? planned(chance, id, cast)
      : id <= RECENT
        ? recent(chance, id, cast)
        : imported(chance, id, cast)),
  }
  row.lead_announce = id <= RECENT || chance.happens(0.15) ? lead(chance, topic, names, true) : null
  row.lead = id <= PLANNED || chance.happens(0.03) ? null : lead(chance, topic, names, chance.happens(0.1))
  if (id > PLANNED && !chance.happens(0.04))
    Object.assign(row, texts(chance, topic, names[0] ?? 'la rédaction', id > RECENT))
  return { row, guests: guests.map((guest) => guest.id), topic }
}

/** Texts as imported: a shortcode left as it is, a FAQ between two `--`; or as written here, with pairs. */
function texts(
  chance: Chance,
  topic: string,
  speaker: string,
  isImported: boolean,
): { body_html: string; faqs: Faq[] } {
  const body = summary(chance, topic, speaker, { shortcode: isImported && chance.happens(0.3) })
  const asked = pairs(topic)
  if (isImported && chance.happens(0.2)) {
    const flat = asked.map(([question, answer]) => `<p>${question}</p><p>${answer}</p>`).join('')
    return { body_html: `${body}<p>--</p>${flat}<p>--</p>`, faqs: [] }
  }
  const count = chance.pick([0, 0, 0, 2, 3])
  const faqs = asked
    .slice(0, count)
    .map(([question, answer], index) => ({ id: `q${index + 1}`, question, answer_html: `<p>${answer}</p>` }))
  return { body_html: body, faqs }
}

function planned(chance: Chance, id: number, { now, series }: Cast): Partial<ShowRow> {
  const start = new Date(evening(now).getTime() + (PLANNED - id) * 0.6 * DAY)
  start.setUTCMinutes(chance.pick([0, 30]), 0, 0)
  const minutes = chance.pick([60, 90, 120, 120, 180, 720])
  const status = chance.pick(['draft', 'in_review', 'published', 'published'] as const)
  return {
    status,
    live_state: 'planned',
    format: chance.pick(['studio', 'studio', 'sauvage', 'public'] as const),
    series_id: chance.pick(series),
    season_number: 11,
    episode_number: 80 - id,
    aired_on: dayOf(start),
    scheduled_start_at: start,
    scheduled_end_at: new Date(start.getTime() + minutes * 60_000),
  }
}

function recent(chance: Chance, id: number, cast: Cast): Partial<ShowRow> {
  const aired = airedAt(id, cast)
  const status = chance.pick(['draft', 'in_review', 'published', 'published', 'published'] as const)
  return {
    status,
    live_state: chance.pick(['ended', 'replay', 'replay'] as const),
    format: 'studio',
    series_id: chance.pick(cast.series),
    season_number: 11,
    episode_number: 80 - id,
    aired_on: dayOf(aired),
    ...videos(chance),
    duration_seconds: chance.happens(0.3) ? null : chance.between(2400, 11_000),
  }
}

/** Defects of an import: no series, no duration, corrupted identifiers, durations that disagree, no video at all. */
function imported(chance: Chance, id: number, cast: Cast): Partial<ShowRow> {
  const aired = airedAt(id, cast)
  const slug = slugify(`${chance.pick(topics)} ${id}`)
  return {
    status: chance.happens(0.02) ? 'archived' : chance.happens(0.01) ? 'trashed' : 'published',
    live_state: chance.happens(0.8) ? 'replay' : 'none',
    format: chance.happens(0.3) ? chance.pick(['studio', 'sauvage', 'public'] as const) : null,
    series_id: chance.happens(0.25) ? chance.pick(cast.series) : null,
    aired_on: chance.happens(0.02) ? null : dayOf(aired),
    ...(chance.happens(0.03) ? {} : videos(chance)),
    duration_seconds: chance.happens(0.35) ? null : chance.between(900, 43_200),
    wp_legacy_id: id < 13_000 ? 36_635 + (1115 - id) * 3 : 100_000 + id,
    wp_legacy_link: `https://www.auposte.fr/${slug}/`,
  }
}

function videos(chance: Chance): Partial<ShowRow> {
  const youtube_id = chance.text('ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz0123456789_-', 11)
  const duration = chance.between(1800, 12_000)
  const youtube = chance.happens(0.4)
    ? {
        youtube_duration: duration,
        youtube_views_count: chance.between(200, 90_000),
        youtube_likes_count: chance.between(10, 4000),
        youtube_comments_count: chance.between(0, 400),
      }
    : {}
  if (chance.happens(0.55)) return { youtube_id, youtube }
  const hex = (length: number) => chance.text('0123456789abcdef', length)
  const uuid = `${hex(8)}-${hex(4)}-4${hex(3)}-a${hex(3)}-${hex(12)}`
  const corrupted = chance.happens(0.12)
  const peertube = {
    peertube_host: 'video.demo-regie.fr',
    peertube_id: String(chance.between(1000, 50_000)),
    peertube_uuid: corrupted ? '50' : uuid,
    peertube_short_uuid: corrupted ? '0' : uuidToShort(uuid),
    peertube_duration: duration + (chance.happens(0.3) ? chance.between(61, 900) : 0),
    peertube_aspect_ratio: 1.7778,
    peertube_views_count: chance.between(20, 3000),
    peertube_comments_count: chance.between(0, 60),
  }
  return { youtube_id: chance.happens(0.8) ? youtube_id : null, youtube, peertube }
}

/** The day of the real page is 6 February 2025; before it the archive goes back to 2020, after it up to yesterday. */
function airedAt(id: number, { now, broadcasts }: Cast): Date {
  const [oldest, known, newest] = [
    Date.UTC(2020, 3, 1, 19),
    Date.UTC(2025, 1, 6, 19),
    evening(now).getTime() - DAY,
  ]
  const share = id > 1115 ? (id - 1115) / (broadcasts - 1115) : (1115 - id) / (1115 - PLANNED)
  return new Date(id > 1115 ? known - share * (known - oldest) : known + share * (newest - known))
}

const evening = (now: Date) =>
  new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate(), 18))
const dayOf = (date: Date) => date.toISOString().slice(0, 10)
