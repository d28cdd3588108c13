import { expect, test } from 'vitest'
import { asksTheSame, searchRecord } from './searchRecord.ts'

test('a view keeps what is asked, not the page it is asked on', () => {
  expect(searchRecord({ q: 'été', page: 3, status: ['draft', 'published'], series: undefined })).toEqual({
    q: 'été',
    status: 'draft,published',
  })
})

test('the order of the names says nothing', () => {
  expect(asksTheSame({ q: 'a', sort: 'title' }, { sort: 'title', q: 'a' })).toBe(true)
  expect(asksTheSame({ q: 'a' }, { q: 'a', sort: 'title' })).toBe(false)
})
