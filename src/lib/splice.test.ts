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

test('the same of long texts, whose ends are looked at by long stretches', () => {
  const long = fc
    .tuple(text, fc.nat(9000))
    .map(([piece, length]) => `${piece}x`.repeat(length).slice(0, length))
  fc.assert(
    fc.property(long, text, text, long, (start, gone, come, end) => {
      const [before, after] = [start + gone + end, start + come + end]
      const splice = spliceOf(before, after)
      expect(spliced(before, splice)).toBe(after)
      expect(splice.from).toBeGreaterThanOrEqual(start.length)
      expect(splice.text.length).toBeLessThanOrEqual(come.length)
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
