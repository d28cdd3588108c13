import fc from 'fast-check'
import { expect, test } from 'vitest'
import { blocksOf, joined } from './blocks.ts'

const blocks = fc.array(fc.constantFrom('<p>un</p>', '<p>deux</p>', '<hr>', ''), { maxLength: 9 })

test('a text is its blocks side by side, and gives them back until another is made', () => {
  fc.assert(
    fc.property(blocks, blocks, (one, other) => {
      const html = joined(one)
      expect(html).toBe(one.join(''))
      expect(blocksOf(html)).toBe(one)
      const next = joined(other)
      expect(blocksOf(html)).toBe(html === next ? other : null)
    }),
  )
})
