import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wordCount } from './wordCount.ts'

test.each([
  ['', 0],
  ['— … ? « »', 0],
  ['l’eau', 1],
  ["aujourd'hui, l'eau", 2],
  ['1 donateur·ice', 2],
  ['Mastodon contre-attaque', 2],
  ['30\u202f000,00\u00a0€ de dons', 3],
  ['À 19\u00a0h\u00a030, «\u202fQuoi\u202f?\u202f»', 5],
  ['e\u0301te\u0301', 1],
])('%j has %i words', (text, count) => {
  expect(wordCount(text)).toBe(count)
})

test('a sentence has as many words as were put in it', () => {
  const word = fc.constantFrom('l’onde', 'Éric', 'contre-pouvoir', 'abonné·es', '2025', 'œuvre')
  const gap = fc.constantFrom(' ', ', ', '\u202f! ', '\n', ' — ', '… ')
  fc.assert(
    fc.property(fc.array(fc.tuple(word, gap)), (sentence) => {
      expect(wordCount(sentence.flat().join(''))).toBe(sentence.length)
    }),
  )
})
