import { expect, test } from 'vitest'
import { blankBulk, editsOf } from './bulkEdits.ts'

test('a form that leaves everything asks for nothing', () => {
  expect(editsOf(blankBulk)).toBeNull()
  expect(editsOf({ ...blankBulk, season: 'set' })).toBeNull()
})

test('to leave, to empty and to set are told apart', () => {
  const nora = { id: 4, name: 'Nora Sy' }
  const form = { ...blankBulk, series: 'none', season: 'set' as const, season_number: ' 9 ' }
  expect(editsOf({ ...form, format: 'studio', add_guests: [nora] })).toEqual({
    series_id: null,
    season_number: 9,
    format: 'studio',
    add_guest_ids: [4],
  })
})
