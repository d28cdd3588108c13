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

test('3 MB are pasted whole', () => {
  const article = '<h2 class="x">Titre</h2><p style="color:red">Un <b>mot</b> et un autre.</p>'
  const count = Math.ceil(3_000_000 / article.length)
  const cleaned = pasteHtml(article.repeat(count), 'summary')
  expect(cleaned).toBe('<h2>Titre</h2><p>Un <strong>mot</strong> et un autre.</p>'.repeat(count))
})

const RUNS = Number(process.env.RUNS ?? 500)
