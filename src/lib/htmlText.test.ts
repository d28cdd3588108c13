import fc from 'fast-check'
import { expect, test } from 'vitest'
import { htmlToText } from './htmlText.ts'

test.each([
  ['<p>Un</p><p>Deux</p>', 'Un\nDeux'],
  ['<h2>Titre</h2>\n\n<p>Un <strong>mot</strong>,<br>puis\n  deux</p>', 'Titre\nUn mot,\npuis deux'],
  ['<ul><li><p>a</p></li><li><p>b</p></li></ul>', 'a\nb'],
  ['<p>anti<em>flic</em></p>', 'antiflic'],
  [
    '<p>Quoi&nbsp;? &lt;b&gt; &amp;amp; &#8217; &#x2026; &rsquo; &inconnu;</p>',
    'Quoi\u00a0? <b> &amp; ’ … ’ &inconnu;',
  ],
  ['<p>«\u202fmot\u202f»</p>', '«\u202fmot\u202f»'],
  ['<figure><img src="/a.jpg" alt="2 > 1"><figcaption>Légende</figcaption></figure>', 'Légende'],
  ['<aside data-node="donation"></aside><hr>', ''],
  ['<p>a<!-- l’ami -->b</p><!--more--><p>c</p>', 'ab\nc'],
  ['2 < 3 et 4 > 1', '2 < 3 et 4 > 1'],
  ['<p>&nbsp;</p>', ''],
  ['', ''],
])('%j reads %j', (html, text) => {
  expect(htmlToText(html)).toBe(text)
})

test('text that was escaped comes back, markup and all', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z<>&"'=/;#]{0,60}$/), (text) => {
      const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
      expect(htmlToText(`<p>${escaped}</p>`)).toBe(text)
    }),
  )
})

test('an article of three megabytes is read at once', () => {
  const started = performance.now()
  htmlToText('<p>Un <strong>mot</strong> &amp; un “autre”.</p>'.repeat(70_000))
  expect(performance.now() - started).toBeLessThan(2000)
})
