import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseSearch, stringifySearch } from './searchParams.ts'

test('lists are joined by commas and what is empty is left out', () => {
  expect(
    stringifySearch({
      status: ['draft', 'published'],
      q: 'l’été',
      page: 2,
      tag: undefined,
      kind: [],
      sort: '',
    }),
  ).toBe('?status=draft,published&q=l%E2%80%99%C3%A9t%C3%A9&page=2')
  expect(stringifySearch({})).toBe('')
})

test('what is written is read back', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string({ minLength: 1 }), fc.string({ minLength: 1 })), (search) => {
      expect(parseSearch(stringifySearch(search))).toEqual(Object.fromEntries(Object.entries(search)))
    }),
  )
})
