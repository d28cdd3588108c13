import fc from 'fast-check'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { fixtures } from '#app/contract/document/fixtures.ts'
import { renderDocument } from '#app/contract/document/render.ts'
import { DONATION } from './donation.ts'
import { Html } from './Html.tsx'
import { nextTopBlocks, topBlocks } from './topBlocks.ts'

test.each(fixtures)('$name: the page is the same, block by block', ({ html }) => {
  expect(topBlocks(renderDocument(html))).not.toBeNull()
  expect(renderToStaticMarkup(<Html className="text" html={html} />).replaceAll('<hr/>', '<hr>')).toBe(
    `<div class="text">${renderDocument(html)}</div>`,
  )
})

test('a text with its call for donations is cut too', () => {
  const html = '<p>un</p><aside data-block="donation"></aside>'
  expect(topBlocks(renderDocument(html, { donation: DONATION }))).toHaveLength(2)
})

test('blocks are cut where they end, whatever their attributes hold', () => {
  const blocks = topBlocks('<p>un<br>deux</p><hr><blockquote cite="/a>b"><p>trois</p></blockquote>')
  expect(blocks?.map(({ html }) => html)).toEqual([
    '<p>un<br>deux</p>',
    '<hr>',
    '<blockquote cite="/a>b"><p>trois</p></blockquote>',
  ])
})

test.each(['nu', '<p>un</p>deux', '</p><p>un</p>', '<p>un', '<p onclick="a()">un</p>'])(
  '%s is taken whole',
  (html) => {
    expect(topBlocks(html)).toBeNull()
    expect(renderToStaticMarkup(<Html className="text" html={html} />)).toBe(
      `<div class="text">${html}</div>`,
    )
  },
)

test('cut again after any edit, a text has the blocks that it has when cut from its beginning', () => {
  const piece = fc.constantFrom(
    '<p>un</p>',
    '<p>deux</p>',
    '<hr>',
    '<ul><li>a</li></ul>',
    ' ',
    '<p>',
    '</p>',
    'nu',
    '"',
    '<b "',
    '<p class="a>b">c</p>',
  )
  const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''))
  const edit = fc.record({ at: fc.nat(80), gone: fc.nat(12), come: text })
  fc.assert(
    fc.property(text, fc.array(edit, { maxLength: 6 }), (first, edits) => {
      let [html, known] = [first, topBlocks(first) ?? []]
      for (const { at, gone, come } of edits) {
        html = html.slice(0, at) + come + html.slice(at + gone)
        const next = nextTopBlocks(html, known)
        expect(next).toEqual(topBlocks(html))
        known = next ?? []
      }
    }),
    { numRuns: 2000 },
  )
})
