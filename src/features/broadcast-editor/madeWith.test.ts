import { expect, test } from 'vitest'
import { madeWith } from './madeWith.ts'

const booking = (guest_id: number, more: object = {}) => ({
  guest_id,
  state: 'tentative' as const,
  means: null,
  arrives_at: null,
  starts_at: null,
  ends_at: null,
  ...more,
})
const place = { channel: 'Chaîne 2', studio: 'Petit studio', hosts: [{ id: 9 }] }
const idsOf = (made: ReturnType<typeof madeWith>) => made.bookings.map(({ guest_id }) => guest_id)

test('a page that is not stored has its guests alone, for the whole of the live', () => {
  expect(madeWith(null, [{ guest_id: 1 }])).toEqual({
    channel: null,
    studio: null,
    hosts: [],
    bookings: [{ guest_id: 1, state: 'tentative', means: null, starts_at: null, ends_at: null }],
  })
})

test('a guest who is typed joins those booked, who keep their own hours', () => {
  const ada = booking(1, { state: 'confirmed', means: 'phone', starts_at: '2037-05-01T18:30:00Z' })
  const made = madeWith({ ...place, bookings: [ada] }, [{ guest_id: 1 }, { guest_id: 2 }])
  expect(made).toMatchObject(place)
  expect(made.bookings[0]).toEqual(ada)
  expect(idsOf(made)).toEqual([1, 2])
})

test('a guest taken out of the page is no more there, but for whoever is booked', () => {
  const stored = { ...place, bookings: [booking(1), booking(2, { means: 'studio' })] }
  expect(idsOf(madeWith(stored, []))).toEqual([2])
})

test('whoever declined does not come back by the page', () => {
  const made = madeWith({ ...place, bookings: [booking(1, { state: 'declined' })] }, [{ guest_id: 1 }])
  expect(made.bookings.map(({ state }) => state)).toEqual(['declined'])
})
