// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest'
import { recentOf, remember } from './recent.ts'

beforeEach(() => localStorage.clear())

const page = (n: number) => ({ to: `/emissions/${n}`, title: `Page ${n}` })

test('the latest comes first, once, and old ones go', () => {
  for (const n of [1, 2, 1]) remember('ana', page(n))
  expect(recentOf('ana')).toEqual([page(1), page(2)])
  for (const n of [3, 4, 5, 6, 7, 8, 9]) remember('ana', page(n))
  expect(recentOf('ana').map(({ title }) => title)).toEqual([9, 8, 7, 6, 5, 4, 3, 1].map((n) => `Page ${n}`))
})

test('one person does not see what another opened', () => {
  remember('ana', page(1))
  expect(recentOf('ben')).toEqual([])
  remember('ben', page(2))
  expect(recentOf('ana')).toEqual([])
})

test('what is kept under the name by something else is nothing', () => {
  localStorage.setItem('regie.recent', '{"user":3}')
  expect(recentOf('ana')).toEqual([])
})
