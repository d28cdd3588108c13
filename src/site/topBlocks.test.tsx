import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { fixtures } from '#app/contract/document/fixtures.ts'
import { renderDocument } from '#app/contract/document/render.ts'
import { donation } from './donation.ts'
import { Html } from './Html.tsx'
import { topBlocks } from './topBlocks.ts'

test.each(fixtures)('$name: the page is the same, block by block', ({ html }) => {
  expect(topBlocks(renderDocument(html))).not.toBeNull()
  const drawn = renderToStaticMarkup(<Html className="text" html={html} />).replaceAll('<hr/>', '<hr>')
  expect(spaced(drawn)).toBe(spaced(`<div class="text">${renderDocument(html)}</div>`))
})

/** Its spaces are typeset as it is drawn. */
const spaced = (html: string) => html.replace(/[\u00a0\u202f]/g, ' ')

test('a text with its call for donations is cut too', () => {
  const html = '<p>un</p><aside data-block="donation"></aside>'
  const url = 'https://poste.example/dons?a=1&b="2"'
  expect(topBlocks(renderDocument(html, { donation: donation(url) }))).toHaveLength(2)
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
