import type { Phase } from '#app/contract/production-parts.ts'
import { type Broadcast, GUESTLESS } from '#app/contract/broadcast.ts'
import { isPlayable } from '#app/contract/playable.ts'
import type { Production } from '#app/contract/production.ts'

export type SystemTaskCode =
  | 'lead_announce'
  | 'image'
  | 'alt'
  | 'guests'
  | 'published'
  | 'video'
  | 'duration'
  | 'lead'
  | 'chapters'

/** Something that Régie sees done by itself: ticked by nobody, `to` and `hash` lead to where it is done. */
export interface SystemTask {
  code: SystemTaskCode
  phase: Phase
  isDone: boolean
  /** Not done though its phase is behind. */
  isLate: boolean
  address: { to: '/emissions/$id' | '/emissions/$id/preparation'; hash: string }
}

type Page = Pick<
  Broadcast,
  | 'page'
  | 'format'
  | 'status'
  | 'scheduled_start_at'
  | 'started_at'
  | 'youtube_id'
  | 'peertube'
  | 'duration_seconds'
  | 'lead'
  | 'lead_announce'
  | 'chapters'
>

/** What is to be found on the page and in its preparation, before the air and after it. */
export function systemTasks(
  page: Page,
  { bookings }: Pick<Production, 'bookings'>,
  now: number,
): SystemTask[] {
  const { image } = page.page
  const start = page.started_at ?? page.scheduled_start_at
  const isBehind = start !== null && Date.parse(start) <= now
  const before = (code: SystemTaskCode, isDone: boolean, address: SystemTask['address']) => ({
    code,
    phase: 'before' as const,
    isDone,
    isLate: !isDone && isBehind,
    address,
  })
  const after = (code: SystemTaskCode, isDone: boolean, field: string) => ({
    code,
    phase: 'after' as const,
    isDone,
    isLate: false, // nobody said until when
    address: fieldOf(field),
  })
  return [
    before('lead_announce', says(page.lead_announce), fieldOf('lead_announce')),
    before('image', image !== null, fieldOf('image')),
    before('alt', image !== null && (image.decorative || says(image.alt)), fieldOf('image')),
    before('guests', areSettled(bookings, page.format), {
      to: '/emissions/$id/preparation',
      hash: 'invites',
    }),
    before('published', page.status === 'published', { to: '/emissions/$id', hash: '' }),
    after('video', isPlayable(page), 'youtube_id'),
    after('duration', page.duration_seconds !== null, 'duration'),
    after('lead', says(page.lead), 'lead'),
    after('chapters', page.chapters.length > 0, 'chapters'),
  ]
}

/** Everybody answered, and somebody comes where the format needs a guest. */
function areSettled(bookings: Pick<Production, 'bookings'>['bookings'], format: Broadcast['format']) {
  const comes = bookings.filter(({ state }) => state === 'confirmed' || state === 'present')
  const answered = comes.length + bookings.filter(({ state }) => state === 'declined').length
  return answered === bookings.length && (comes.length > 0 || GUESTLESS.has(format))
}

/** A field of the page, by the place that the editor brings people to. */
function fieldOf(field: string): SystemTask['address'] {
  return { to: '/emissions/$id', hash: `champ-${field}` }
}

const says = (text: string | null) => text !== null && text.trim() !== ''
