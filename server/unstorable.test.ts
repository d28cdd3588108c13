import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findUnstorable } from './unstorable.ts'

const HALF_OF_AN_EMOJI = '\ud83c'

test('names the place of the first text that no column takes', () => {
  expect(
    findUnstorable({ page: { title: 'a' }, faqs: [{ question: 'b' }, { question: `c${HALF_OF_AN_EMOJI}` }] }),
  ).toEqual(['faqs', 1, 'question'])
  expect(findUnstorable('a\0')).toEqual([])
  expect(findUnstorable({ file: new File(['\0'], 'a.png'), at: null, n: 1 })).toBeUndefined()
})

test('lets any well-formed text through, and finds the NUL wherever it is put', () => {
  const text = fc.string({ unit: 'grapheme' }).filter((found) => !found.includes('\0'))
  fc.assert(
    fc.property(text, text, (one, other) => {
      expect(findUnstorable({ one, other })).toBeUndefined()
      expect(findUnstorable([one, `${one}\0${other}`])).toEqual([1])
    }),
  )
})
