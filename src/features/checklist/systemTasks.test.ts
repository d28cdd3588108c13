import { expect, test } from 'vitest'
import type { Booking, BookingState } from '#app/contract/production-parts.ts'
import { systemTasks } from './systemTasks.ts'

type Page = Parameters<typeof systemTasks>[0]

const peertube = {
  peertube_host: null,
  peertube_id: null,
  peertube_uuid: null,
  peertube_short_uuid: null,
  peertube_duration: null,
  peertube_aspect_ratio: null,
  peertube_views_count: null,
  peertube_comments_count: null,
}
const empty: Page = {
  page: { id: 1, title: 'T', subtitle: null, slug: 't', image_id: null, image: null, image_url: null },
  format: 'studio',
  status: 'draft',
  scheduled_start_at: '2026-03-25T19:30:00Z',
  started_at: null,
  youtube_id: null,
  peertube,
  duration_seconds: null,
  lead: null,
  lead_announce: ' ',
  chapters: [],
}
const booking = (state: BookingState) => ({ state }) as Booking // the state alone is looked at
const before = Date.parse('2026-03-25T19:00:00Z')

const doneOf = (page: Partial<Page>, states: BookingState[] = [], now = before) =>
  systemTasks({ ...empty, ...page }, { bookings: states.map(booking) }, now)
    .filter(({ isDone }) => isDone)
    .map(({ code }) => code)

test('a page that is begun has everything ahead, and each item leads to its field', () => {
  expect(doneOf({})).toEqual([])
  const found = systemTasks(empty, { bookings: [] }, before)
  expect(found.map(({ code, phase, address: { to, hash } }) => [code, phase, to, hash])).toEqual([
    ['lead_announce', 'before', '/emissions/$id', 'champ-lead_announce'],
    ['image', 'before', '/emissions/$id', 'champ-image'],
    ['alt', 'before', '/emissions/$id', 'champ-image'],
    ['guests', 'before', '/emissions/$id/preparation', 'invites'],
    ['published', 'before', '/emissions/$id', ''],
    ['video', 'after', '/emissions/$id', 'champ-youtube_id'],
    ['duration', 'after', '/emissions/$id', 'champ-duration'],
    ['lead', 'after', '/emissions/$id', 'champ-lead'],
    ['chapters', 'after', '/emissions/$id', 'champ-chapters'],
  ])
})

test('what is on the page is done', () => {
  expect(
    doneOf({
      status: 'published',
      lead_announce: 'Ce soir',
      lead: 'Hier soir',
      youtube_id: 'a1B2c3D4e5F',
      duration_seconds: 5400,
      chapters: [{ id: 'a', start_seconds: 0, title: 'Ouverture' }],
    }),
  ).toEqual(['lead_announce', 'published', 'video', 'duration', 'lead', 'chapters'])
  const uuid = '9c9de5e8-0a1e-484a-b099-e80766180a6d'
  const video = { ...peertube, peertube_uuid: uuid }
  expect(doneOf({ peertube: { ...video, peertube_host: 'video.exemple.fr' } })).toEqual(['video'])
  expect(doneOf({ peertube: video })).toEqual([])
})

test('a picture needs its words, or to be decorative', () => {
  const image = { decorative: false, alt: null } as NonNullable<Page['page']['image']> // what is looked at
  const withImage = (changes: Partial<typeof image>) =>
    doneOf({ page: { ...empty.page, image: { ...image, ...changes } } })
  expect(withImage({})).toEqual(['image'])
  expect(withImage({ alt: 'Une table' })).toEqual(['image', 'alt'])
  expect(withImage({ decorative: true })).toEqual(['image', 'alt'])
})

test('guests are settled when all answered and one comes, unless the format needs none', () => {
  expect(doneOf({}, ['confirmed', 'declined', 'present'])).toEqual(['guests'])
  expect(doneOf({}, ['confirmed', 'invited'])).toEqual([])
  expect(doneOf({}, ['declined'])).toEqual([])
  expect(doneOf({ format: 'best_of' }, [])).toEqual(['guests'])
  expect(doneOf({ format: 'best_of' }, ['tentative'])).toEqual([])
})

test('what was to do before the air is late once it began', () => {
  const late = (page: Partial<Page>, now: number) =>
    systemTasks({ ...empty, ...page }, { bookings: [] }, now).filter(({ isLate }) => isLate).length
  expect(late({}, before)).toBe(0)
  expect(late({}, Date.parse('2026-03-25T19:30:00Z'))).toBe(5)
  expect(late({ started_at: '2026-03-25T18:59:00Z' }, before)).toBe(5)
  expect(late({ scheduled_start_at: null }, before)).toBe(0)
})
