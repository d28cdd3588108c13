import fc from 'fast-check'
import { expect, test } from 'vitest'
import { slugify } from './slugify.ts'

test.each([
  [
    '« Ce réseau ne sera jamais à vendre » : Mastodon contre-attaque',
    'ce-reseau-ne-sera-jamais-a-vendre-mastodon-contre-attaque',
  ],
  ['donateur·ice', 'donateurice'],
  ['Maintien de l’ordre', 'maintien-de-l-ordre'],
  ["Maintien de l'ordre", 'maintien-de-l-ordre'],
  ['Cœur à cœur', 'coeur-a-coeur'],
  ['30\u202f000\u00a0€', '30-000'],
  ['Plan A', 'plan-a'],
  ['Мир', ''],
])('%s → %s', (title, slug) => {
  expect(slugify(title)).toBe(slug)
})

test('a long title is cut at a word and leaves no stop word at the end', () => {
  const title = `${'mot '.repeat(21)}de la république des ondes`
  expect(slugify(title)).toBe('mot-'.repeat(21).slice(0, -1))
})

test('a word that ends exactly at 90 characters is kept', () => {
  expect(slugify(`${'a'.repeat(44)} ${'b'.repeat(45)} suite`)).toBe(`${'a'.repeat(44)}-${'b'.repeat(45)}`)
  expect(slugify('x'.repeat(120))).toBe('x'.repeat(90))
})

test('any text gives a valid slug or none, and a slug is its own slug', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      const slug = slugify(text)
      expect(slug).toMatch(/^([a-z0-9]+(-[a-z0-9]+)*)?$/)
      expect(slug.length).toBeLessThanOrEqual(90)
      expect(slugify(slug)).toBe(slug)
    }),
  )
})
