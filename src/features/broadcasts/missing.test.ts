import { expect, test } from 'vitest'
import { missingOn, missingWords } from './missing.ts'

test('nothing is said to be lacking that the backend has no field for', () => {
  expect(missingOn([])).not.toContain('image')
  expect(missingOn([])).not.toContain('series')
  expect(missingOn(['uploads', 'series'])).toEqual(expect.arrayContaining(['image', 'series', 'tags']))
  expect(missingWords(['image', 'series', 'tags'], [])).toBe('sans tag')
  expect(missingWords(['image', 'tags'], ['uploads'])).toBe('sans image, sans tag')
})
