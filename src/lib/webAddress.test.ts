import { expect, test } from 'vitest'
import { webAddress } from './webAddress.ts'

test.each([
  ['https://www.auposte.example/w/1?a=b', 'https://www.auposte.example/w/1?a=b'],
  ['  youtu.be/abc ', 'https://youtu.be/abc'],
  ['//youtu.be/abc', 'https://youtu.be/abc'],
  ['HTTP://EXAMPLE.ORG', 'http://example.org/'],
])('%j is an address', (text, href) => {
  expect(webAddress(text)?.href).toBe(href)
})

test.each([
  '',
  'bonjour',
  'deux mots.fr',
  'javascript:alert(1)',
  'ftp://example.org/x',
  'https://',
  'localhost:4400',
])('%j is none', (text) => {
  expect(webAddress(text)).toBeNull()
})
