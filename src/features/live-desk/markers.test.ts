import { expect, test } from 'vitest'
import type { Marker } from '#app/contract/production-parts.ts'
import { nudged, secondsInto, withChanged, withMarker } from './markers.ts'

const marker = (id: string, at: string): Marker => ({ id, kind: 'quote', at, text: '', by: 'Ana' })
const [one, two] = [marker('1', '2026-03-25T19:40:00.000Z'), marker('2', '2026-03-25T19:41:00.000Z')]

test('markers stand in the order of their instants', () => {
  expect(withMarker([two], one)).toEqual([one, two])
  expect(withMarker([one, two], one)).toEqual([one, two])
  const moved = withChanged([one, two], '1', { at: '2026-03-25T19:42:00.000Z' })
  expect(moved.map(({ id }) => id)).toEqual(['2', '1'])
  expect(withChanged([two], '1', { text: 'trop tard' })).toEqual([two])
})

test('an instant is moved by seconds', () => {
  expect(nudged('2026-03-25T19:59:58.500Z', 5)).toBe('2026-03-25T20:00:03.500Z')
  expect(nudged('2026-03-25T20:00:00Z', -1)).toBe('2026-03-25T19:59:59.000Z')
})

test('a timecode counts from the start of the live', () => {
  expect(secondsInto('2026-03-25T19:42:05.900Z', '2026-03-25T19:30:00Z')).toBe(725)
  expect(secondsInto('2026-03-25T19:29:00Z', '2026-03-25T19:30:00Z')).toBeNull()
  expect(secondsInto('2026-03-25T19:29:00Z', null)).toBeNull()
})
