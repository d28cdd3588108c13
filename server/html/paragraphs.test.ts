import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pasteText } from '#app/contract/document/paste.ts'
import { paragraphs } from './paragraphs.ts'
import { sanitiseDocument } from './sanitise.ts'

test('once sanitised, a text is what it is when it is pasted', () => {
  const text = fc
    .array(fc.constantFrom('a', '<b>', '&', '\n', '\r\n', ' ', '\t', '\u0007', '"'))
    .map((all) => all.join(''))
  fc.assert(
    fc.property(text, (words) => {
      expect(sanitiseDocument(paragraphs(words), 'answer')).toBe(
        sanitiseDocument(pasteText(words, 'answer'), 'answer'),
      )
    }),
  )
})
