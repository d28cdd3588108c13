import { chapterProblems } from '#app/lib/chapterProblems.ts'
import { isUuid } from '#app/lib/isUuid.ts'
import { findShortcodes } from '#app/lib/shortcodes.ts'
import { type Broadcast, GUESTLESS } from './broadcast.ts'
import type { Check, CheckCode } from './check.ts'
import { isPlayable } from './playable.ts'

/** What the checks look at: a stored broadcast, or one being typed. */
export type Checked = Pick<
  Broadcast,
  | 'page'
  | 'live_state'
  | 'format'
  | 'series_id'
  | 'season_number'
  | 'guests'
  | 'tags'
  | 'main_tag_id'
  | 'aired_on'
  | 'duration_seconds'
  | 'youtube_id'
  | 'youtube'
  | 'peertube'
  | 'lead_announce'
  | 'lead'
  | 'body_html'
  | 'faqs'
  | 'chapters'
>

/** Every check, in the order of the page. The same list runs in the editor, at publication and at each update. */
export function checksOf(broadcast: Checked): Check[] {
  return [...pageChecks(broadcast), ...factChecks(broadcast), ...textChecks(broadcast)]
}

function pageChecks({ page, lead, lead_announce, live_state }: Checked): Check[] {
  const announced = !WATCHABLE.has(live_state)
  const pointer = announced && !lead ? '/lead_announce' : '/lead'
  const length = (lead || (announced ? lead_announce : '') || '').trim().length
  return [
    ...block(!page.title.trim(), 'title_missing', '/page/title'),
    ...block(!page.slug, 'slug_missing', '/page/slug'),
    ...block(length === 0, 'lead_missing', pointer),
    ...block(length > 0 && length < 80, 'lead_too_short', pointer),
    ...block(length > 700, 'lead_too_long', pointer),
    ...block(!page.image, 'image_missing', '/page/image_id'),
    ...block(
      page.image !== null && !page.image.decorative && !page.image.alt?.trim(),
      'alt_missing',
      '/page/image_id',
    ),
  ]
}

function factChecks(it: Checked): Check[] {
  const video = isPlayable(it)
  const over = WATCHABLE.has(it.live_state) || it.live_state === 'ended'
  const [first, second] = [it.peertube.peertube_duration, it.youtube.youtube_duration]
  return [
    ...block(it.guests.length === 0 && !GUESTLESS.has(it.format), 'guests_missing', '/guests'),
    ...block(!video && WATCHABLE.has(it.live_state), 'video_missing', '/youtube_id'),
    ...warn(!video && it.live_state === 'ended', 'video_missing', '/youtube_id'),
    ...block(corrupted(it), 'peertube_invalid', '/peertube/peertube_uuid'),
    ...block(!it.aired_on, 'date_missing', '/aired_on'),
    ...warn(it.series_id === null, 'series_missing', '/series_id'),
    ...warn(it.season_number === null, 'season_missing', '/season_number'),
    ...warn(it.duration_seconds === null && over, 'duration_missing', '/duration_seconds'),
    ...warn(
      first !== null && second !== null && Math.abs(first - second) > 60,
      'durations_differ',
      '/duration_seconds',
    ),
    ...warn(it.tags.length === 0, 'tags_missing', '/tag_ids'),
    ...warn(it.tags.length > 0 && it.main_tag_id === null, 'main_tag_missing', '/main_tag_id'),
    ...warn(
      it.tags.some((tag) => MISFILED.has(tag.kind)),
      'tag_kind',
      '/tag_ids',
    ),
  ]
}

function textChecks({ body_html, faqs, chapters, live_state, duration_seconds: duration }: Checked): Check[] {
  return [
    ...warn(body_html === '', 'summary_missing', '/body_html'),
    ...leftovers(body_html, '/body_html'),
    ...block(jumps(body_html), 'heading_level', '/body_html'),
    ...block(chapterProblems(chapters, duration).some(Boolean), 'chapters_invalid', '/chapters'),
    ...warn(
      chapters.length === 0 && live_state === 'replay' && (duration ?? 0) > LONG,
      'chapters_missing',
      '/chapters',
    ),
    ...faqs.flatMap(({ question, answer_html }, index) => [
      ...block(!question.trim() || empty(answer_html), 'faq_incomplete', `/faqs/${index}`),
      ...leftovers(answer_html, `/faqs/${index}`),
    ]),
  ]
}

function leftovers(html: string, pointer: string) {
  const visible = html.replace(/<pre data-legacy[^]*?<\/pre>/g, '')
  return [
    ...block(findShortcodes(visible).length > 0, 'shortcode', pointer),
    ...block(html.includes('<pre data-legacy'), 'quarantined', pointer),
  ]
}

/** Where a visitor expects a video: not before the live is over, nor while its replay is awaited, nor if it was cancelled. */
const WATCHABLE = new Set<Checked['live_state']>(['none', 'replay'])
/** A replay that is longer is hard to find one's way in without chapters. In seconds. */
export const LONG = 20 * 60
const MISFILED = new Set(['season', 'platform', 'format'])

const block = (when: boolean, code: CheckCode, pointer: string): Check[] =>
  when ? [{ code, level: 'block', pointer }] : []
const warn = (when: boolean, code: CheckCode, pointer: string): Check[] =>
  when ? [{ code, level: 'warn', pointer }] : []

const empty = (html: string) => html.replace(/<[^>]*>|&nbsp;|\s/g, '') === ''

/** A UUID that went through an integer cast reads "50" or "0" (Ruby's `to_i`). */
const corrupted = ({ peertube: { peertube_uuid: uuid } }: Checked) => uuid !== null && !isUuid(uuid)

/** The page's title is its only h1: the text starts at h2 and never skips a level. */
function jumps(html: string) {
  const levels = [...html.matchAll(/<h([1-6])\b/g)].map((found) => Number(found[1]))
  return levels.some((level, index) => level === 1 || level > (levels[index - 1] ?? 1) + 1)
}
