import { expect, test } from 'vitest'
import { FIXED_TARGETS, otherTag, targetOf } from './otherTag.ts'

const chosen = otherTag({ id: 3, name: 'Neuvième saison (9)' })

test('nothing is guessed of a tag but the number in its name', () => {
  expect(chosen).toEqual({ tag: { id: 3, name: 'Neuvième saison (9)' }, becomes: '', season_number: '9' })
  expect(otherTag({ id: 4, name: 'Grand oral' }).season_number).toBe('')
  expect(targetOf(chosen)).toBeNull()
})

test.each([
  ['9', { field: 'season', season_number: 9 }],
  [' 012 ', { field: 'season', season_number: 12 }],
  ['', null],
  ['neuf', null],
  ['1000', null],
])('season %j', (season_number, target) =>
  expect(targetOf({ ...chosen, becomes: 'season', season_number })).toEqual(target),
)

test('a format and a platform need no other word', () => {
  expect(targetOf({ ...chosen, becomes: 'format public' })).toEqual({ field: 'format', format: 'public' })
  expect(FIXED_TARGETS.get('platform peertube')).toEqual({ field: 'platform', platform: 'peertube' })
})
