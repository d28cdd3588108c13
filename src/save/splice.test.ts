import fc from 'fast-check'
import { expect, test } from 'vitest'
import { spliced, spliceOf } from './splice.ts'

const text = fc.string({ unit: fc.constantFrom('a', 'b', 'é', '🎙', ' '), maxLength: 60 })

test('any text is made of any other', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      expect(spliced(before, spliceOf(before, after))).toBe(after)
    }),
  )
})

test('only what was typed is held', () => {
  fc.assert(
    fc.property(text, text, text, (start, typed, end) => {
      expect(spliceOf(start + end, start + typed + end).text.length).toBeLessThanOrEqual(typed.length)
    }),
  )
})
