// @vitest-environment jsdom
import { getSchema } from '@tiptap/core'
import { DOMParser, DOMSerializer } from '@tiptap/pm/model'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { DocumentKind } from './allowlist.ts'
import { fixtures } from './fixtures.ts'
import { prepareDocument } from './quarantine.ts'
import { soup } from './soup.testing.ts'
import { answerExtensions, summaryExtensions } from './summary.ts'

const schemas = { summary: getSchema(summaryExtensions), answer: getSchema(answerExtensions) }

test.each(fixtures)('$name: HTML → document → HTML', ({ html, kind }) => {
  expect(write(read(html, kind))).toBe(html)
})

test('every node and every mark has a fixture', () => {
  const seen = fixtures.map(({ html, kind }) => JSON.stringify(read(html, kind))).join()
  const { nodes, marks } = schemas.summary
  const names = [...Object.keys(nodes), ...Object.keys(marks)]
  expect(names.filter((name) => !seen.includes(`"type":"${name}"`))).toEqual([])
})

test.each(['summary', 'answer'] as const)(
  'what is prepared comes back from the %s editor as it was',
  (kind) => {
    fc.assert(
      fc.property(soup, (html) => {
        const prepared = prepareDocument(html, kind)
        const document = read(prepared, kind)
        document.check()
        expect(prepareDocument(write(document), kind)).toBe(prepared)
      }),
      { numRuns: RUNS },
    )
  },
  60_000,
)

const RUNS = Number(process.env.RUNS ?? 150)

function read(html: string, kind: DocumentKind) {
  const page = document.createElement('div')
  page.innerHTML = html
  return DOMParser.fromSchema(schemas[kind]).parse(page)
}

function write(node: ReturnType<typeof read>) {
  const page = document.createElement('div')
  page.append(DOMSerializer.fromSchema(node.type.schema).serializeFragment(node.content))
  // The DOM writes U+00A0 as an entity, storage keeps the character.
  return page.innerHTML.replaceAll('&nbsp;', '\u00a0')
}
