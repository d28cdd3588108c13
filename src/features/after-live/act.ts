import type { Broadcast, Chapter } from '#app/contract/broadcast.ts'
import type { BroadcastPatch } from '#app/contract/broadcast-input.ts'
import { toWallClock } from '#app/lib/airtime.ts'
import { type Quotation, quotationHtml } from './quotationsFrom.ts'

/** What goes from the air into the page; null for what stays as it is. */
export interface Chosen {
  chapters: Chapter[]
  quotations: Quotation[]
  duration_seconds: number | null
  aired_on: NewDay | null
}

/** The day that a live really began, and the one that the page has instead. */
export interface NewDay {
  from: string | null
  to: string
}

type Page = Pick<Broadcast, 'chapters' | 'body_html' | 'duration_seconds' | 'aired_on'>

/** The measured day, when the page has none or another one: a live may begin after midnight, or on another day than planned. */
export function newDay(from: string | null, started_at: string, zone: string): NewDay | null {
  const to = toWallClock(started_at, zone).date
  return from === to ? null : { from, to }
}

/**
 * The length of the video in seconds, when the page has none: the live as it was measured (null when it is not over), and
 * what the video has before it.
 */
export function newLength(known: number | null, measured: number | null, offset: number): number | null {
  return known !== null || measured === null || measured === 0 ? null : measured + offset
}

/**
 * The change that adds what was chosen to the page as it stands, whoever wrote in it meanwhile: nothing in it is taken
 * out or written over but the day that was read beside the new one, and what is there already is not added twice. Empty
 * when all of it is there.
 */
export function patchOf(
  page: Page,
  { chapters, quotations, duration_seconds, aired_on }: Chosen,
): BroadcastPatch {
  const added = chapters.flatMap((chapter) => addedTo(page.chapters, chapter))
  const quoted = quotations.map(quotationHtml).filter((html) => !page.body_html.includes(html))
  const patch: BroadcastPatch = {}
  if (added.length > 0)
    patch.chapters = [...page.chapters, ...added].toSorted(
      (one, other) => one.start_seconds - other.start_seconds,
    )
  if (quoted.length > 0) patch.body_html = page.body_html + quoted.join('')
  if (duration_seconds !== null && page.duration_seconds === null)
    Object.assign(patch, { duration_seconds, duration_source: 'manual' })
  if (aired_on !== null && page.aired_on === aired_on.from) patch.aired_on = aired_on.to
  return patch
}

/** A chapter that somebody made of the same note under another title stays beside this one: a person tells which is right. */
function addedTo(known: Chapter[], chapter: Chapter): Chapter[] {
  const twin = known.find(({ id }) => id === chapter.id)
  if (twin === undefined) return [chapter]
  const isSame = twin.title === chapter.title.trim() && twin.start_seconds === chapter.start_seconds
  return isSame ? [] : [{ ...chapter, id: `${chapter.id.slice(0, 60)}-${known.length}` }]
}
