// @vitest-environment jsdom
import { getSchema } from '@tiptap/core'
import { DOMParser, DOMSerializer } from '@tiptap/pm/model'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { DocumentKind } from '#app/contract/document/allowlist.ts'
import { fixtures } from '#app/contract/document/fixtures.ts'
import { prepareDocument } from '#app/contract/document/quarantine.ts'
import { soup } from '#app/contract/document/soup.testing.ts'
import { answerExtensions, summaryExtensions } from '#app/contract/document/summary.ts'
import { serialise } from './serialise.ts'

const schemas = { summary: getSchema(summaryExtensions), answer: getSchema(answerExtensions) }

test.each(fixtures)('$name: written as it is stored', ({ html, kind }) => {
  const document = read(html, kind)
  expect(serialise(document, kind)).toBe(html)
  expect(serialise(document, kind)).toBe(prepareDocument(whole(document), kind))
})

test.each([
  ['', ''],
  ['<p></p>', ''],
  ['<p>Un  mot </p><p></p><p>«\u00a0deux\u00a0»</p>', '<p>Un mot</p><p>«\u00a0deux\u00a0»</p>'],
  [
    '<blockquote><p>dit</p><footer><cite></cite></footer></blockquote>',
    '<blockquote><p>dit</p></blockquote>',
  ],
])('%j is stored as %j', (typed, stored) => {
  expect(serialise(read(typed, 'summary', 'full'), 'summary')).toBe(stored)
})

test.each(['summary', 'answer'] as const)('block by block is the same as the whole %s', (kind) => {
  fc.assert(
    fc.property(soup, (html) => {
      const document = read(html, kind)
      expect(serialise(document, kind)).toBe(prepareDocument(whole(document), kind))
    }),
    { numRuns: 100 },
  )
})

function read(html: string, kind: DocumentKind, preserveWhitespace: boolean | 'full' = false) {
  const page = document.createElement('div')
  page.innerHTML = html
  return DOMParser.fromSchema(schemas[kind]).parse(page, { preserveWhitespace })
}

/** What `editor.getHTML()` answers. */
function whole(node: ReturnType<typeof read>) {
  const page = document.createElement('div')
  page.append(DOMSerializer.fromSchema(node.type.schema).serializeFragment(node.content))
  return page.innerHTML
}
