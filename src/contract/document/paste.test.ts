import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pasteHtml, pasteText } from './paste.ts'
import { pastes } from './pastes.testing.ts'
import { prepareDocument } from './quarantine.ts'
import { soup } from './soup.testing.ts'

test.each(pastes)('$name', ({ html, cleaned }) => {
  expect(pasteHtml(html, 'summary')).toBe(cleaned)
})

test('an answer takes neither headings, nor pictures, nor rules', () => {
  const html = '<h2>Titre</h2><hr><p>a</p><p>---</p><img src="/a.jpg" alt="x"><blockquote>dit</blockquote>'
  expect(pasteHtml(html, 'answer')).toBe('<p>Titre</p><p>a</p><p>dit</p>')
})

test('what an editor like ours copied keeps its place in the document', () => {
  const html = '<p data-pm-slice="1 1 []">la moitié d’une phrase</p>'
  expect(pasteHtml(html, 'summary')).toBe(html)
})

describe('plain text', () => {
  test.each([
    [
      'Un.\n\nDeux,\nsur deux lignes.\r\n \r\n\r\nTrois.',
      '<p>Un.</p><p>Deux,<br>sur deux lignes.</p><p>Trois.</p>',
    ],
    ['une ligne\nune autre', '<p>une ligne</p><p>une autre</p>'],
    [
      'Fin.\n\n--\n\nPourquoi\u202f?\n\nParce que 1 < 2 & <b>rien</b>.',
      '<p>Fin.</p><hr><p>Pourquoi\u202f?</p><p>Parce que 1 &lt; 2 &amp; &lt;b&gt;rien&lt;/b&gt;.</p>',
    ],
    ['  \n\n ', ''],
  ])('%j', (text, html) => {
    expect(pasteText(text, 'summary')).toBe(html)
  })
})

test.each(['summary', 'answer'] as const)('cleaning twice is cleaning once (%s)', (kind) => {
  fc.assert(
    fc.property(soup, (html) => {
      const cleaned = pasteHtml(html, kind)
      expect(pasteHtml(cleaned, kind)).toBe(cleaned)
      expect(prepareDocument(cleaned, kind)).toBe(cleaned)
    }),
    { numRuns: RUNS },
  )
})

test('the time a paste takes grows with its length, no faster', () => {
  const word = pastes
    .map(({ html }) => html.replace(/<\/?(html|head|body)[^>]*>|<!--(Start|End)Fragment-->/g, ''))
    .join('\n')
  const [small, large] = [word.repeat(12), word.repeat(Math.ceil(3_000_000 / word.length))]
  pasteHtml(small, 'summary')
  const [short, long] = [timed(small), timed(large)]
  expect(long / short).toBeLessThan((8 * large.length) / small.length)
})

const RUNS = Number(process.env.RUNS ?? 500)

function timed(html: string) {
  const start = performance.now()
  pasteHtml(html, 'summary')
  return performance.now() - start
}
