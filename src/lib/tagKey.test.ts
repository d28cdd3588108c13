import { expect, test } from 'vitest'
import { tagKey } from './tagKey.ts'

test.each([
  ["Maintien de l'ordre", 'Maintien de l’ordre'],
  ['BlueSky', 'Bluesky'],
  ['Écologie', 'ecologie'],
  ['Saison\u00a009', ' saison  09 '],
])('%j and %j are one tag', (a, b) => {
  expect(tagKey(a)).toBe(tagKey(b))
})

test.each([
  ['C', 'C++'],
  ['Saison 09', 'Saison 10'],
  ['???', '…'],
])('%j and %j are two tags', (a, b) => {
  expect(tagKey(a)).not.toBe(tagKey(b))
  expect(tagKey(a)).not.toBe('')
})
