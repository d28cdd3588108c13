// @vitest-environment jsdom
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { allowList, type DocumentKind } from '#app/contract/document/allowlist.ts'
import { fixtures } from '#app/contract/document/fixtures.ts'
import { prepareDocument } from '#app/contract/document/quarantine.ts'
import { soup } from '#app/contract/document/soup.testing.ts'
import { plainText } from './plainText.ts'
import { sanitiseDocument } from './sanitise.ts'

test.each(fixtures)('$name passes unchanged', ({ html, kind }) => {
  expect(sanitiseDocument(html, kind)).toBe(html)
})

describe.each(['summary', 'answer'] as const)('%s', (kind) => {
  test('sanitising twice is sanitising once, and says what the client prepared', () => {
    fc.assert(
      fc.property(soup, (html) => {
        const stored = sanitiseDocument(html, kind)
        expect(sanitiseDocument(stored, kind)).toBe(stored)
        expect(prepareDocument(html, kind)).toBe(stored)
      }),
      { numRuns: RUNS },
    )
  })

  test('a browser finds nothing in it but the allow-list', () => {
    fc.assert(
      fc.property(soup, (html) => {
        expect(strangersIn(sanitiseDocument(html, kind), kind)).toEqual([])
      }),
      { numRuns: RUNS / 4 },
    )
  })
})

test.each([
  ['<p>a<script>alert(1)</script>b</p>', '<p>ab</p>'],
  ['<script>alert(1)', ''],
  ['<style>p{}</style><p style="position:fixed" class="x" id="y" onclick="x()">a</p>', '<p>a</p>'],
  ['<a href="javascript:alert(1)">a</a>', '<p>a</p>'],
  ['<a href=" jav&#x09;ascript:alert(1)">a</a>', '<p>a</p>'],
  ['<a href="javascript&colon;alert(1)">a</a>', '<p><a href="javascript&amp;colon;alert(1)">a</a></p>'],
  ['<img src=x onerror=alert(1)>', '<figure><img src="x"></figure>'],
  ['<p>a<b>b<i>c</b>d</p>e</div>', '<p>a<strong>b<em>c</em></strong>d</p><p>e</p>'],
  ['<p>nul\u0000 et &#0; et \u0007</p>', '<p>nul et \ufffd et</p>'],
  ['<p>Dit <q>oui</q></p>', '<p>Dit «\u00a0oui\u00a0»</p>'],
  ['<p></p><p>&nbsp;</p><h2> </h2>', ''],
  ['', ''],
])('%j is stored as %j', (html, stored) => {
  expect(sanitiseDocument(html, 'summary')).toBe(stored)
})

describe('what an editor wrote is kept', () => {
  test.each([
    ['a table', '<table class="t"><tr><td>Loyer</td></tr></table>'],
    ['a frame of an unknown site', '<iframe src="https://carte.example/1"></iframe>'],
    ['a player', '<video controls src="/a.mp4"><track src="a.vtt"></video>'],
    [
      'a gallery',
      '<figure class="gallery"><figure><img src="/a.jpg"></figure><figure><img src="/b.jpg"></figure></figure>',
    ],
    ['an element of another tool', '<x-carte lieu="Rennes">Rennes</x-carte>'],
    ['preformatted text', '<pre>\n  un\n    deux</pre>'],
  ])('%s, as source', (_, source) => {
    const stored = sanitiseDocument(`<p>Avant ${source} après</p>`, 'summary')
    expect(asRead(stored).querySelector('pre[data-legacy=html]')?.textContent).toBe(source)
    expect(plainText(stored)).toBe('Avant\naprès')
  })

  test('classic WordPress text becomes paragraphs', () => {
    const html = 'Un <strong>mot\n\nDeux</strong>,\nsuite.\n\n[auposte_bandeau_don]\n<h2>Titre</h2>\nTrois.'
    expect(sanitiseDocument(html, 'summary')).toBe(
      '<p>Un <strong>mot</strong></p><p><strong>Deux</strong>,<br>suite.</p><p>[auposte_bandeau_don]</p><h2>Titre</h2><p>Trois.</p>',
    )
  })

  test('WordPress blocks find their place', () => {
    const html = `<!-- wp:heading {"level":1} --><h1>Titre</h1><!-- /wp:heading --><h2>Partie</h2>
<figure class="wp-block-embed is-provider-youtube"><div class="wp-block-embed__wrapper">
https://youtu.be/bxPfri77OHQ
</div><figcaption>La vidéo</figcaption></figure>
<p><a href="/uploads/a.jpg"><img class="alignleft" src="//old.example/a.jpg" alt="Ada" width="300"></a>Avec <font color="red">Ada</font>&nbsp;: &rsquo;</p>
<blockquote class="wp-block-quote"><p>Un commun.</p><cite>Ada Morel</cite></blockquote>`
    expect(sanitiseDocument(html, 'summary')).toBe(
      '<h2>Titre</h2><h3>Partie</h3><figure data-embed="youtube" data-id="bxPfri77OHQ"><a href="https://www.youtube.com/watch?v=bxPfri77OHQ">https://www.youtube.com/watch?v=bxPfri77OHQ</a></figure><p>La vidéo</p><figure><a href="/uploads/a.jpg"><img src="https://old.example/a.jpg" alt="Ada" width="300"></a></figure><p>Avec Ada\u00a0: ’</p><blockquote><p>Un commun.</p><footer><cite>Ada Morel</cite></footer></blockquote>',
    )
  })

  test('an answer keeps the words of a heading and of a quotation, and the source of a picture', () => {
    const html =
      '<h2>Titre</h2><blockquote>dit<footer><cite>Ada</cite></footer></blockquote><img src="/a.jpg" alt="x">'
    expect(sanitiseDocument(html, 'answer')).toBe(
      '<p>Titre</p><p>dit</p><p><em>Ada</em></p><pre data-legacy="html">&lt;img src="/a.jpg" alt="x"&gt;</pre>',
    )
  })
})

test('three million bytes take seconds of a processor, not minutes', () => {
  const article = fixtures
    .filter(({ kind }) => kind === 'summary')
    .map(({ html }) => html)
    .join('\n')
  const long = article.repeat(Math.ceil(3_000_000 / article.length))
  const before = process.cpuUsage().user
  sanitiseDocument(long, 'summary')
  expect(process.cpuUsage().user - before).toBeLessThan(4_000_000)
})

test.each([
  '<div>',
  '<b>',
  '<ul><li>',
  '<blockquote><footer>',
  '<figure><div>',
  '<a b="',
  '<!--',
  '<!',
  '<a',
  '<',
  '<p>&nbsp;',
  '</x>',
  '<script>',
])('no text made of %j takes long', (piece) => {
  const start = performance.now()
  sanitiseDocument(piece.repeat(60_000), 'summary')
  expect(performance.now() - start).toBeLessThan(8_000)
})

const RUNS = Number(process.env.RUNS ?? 400)

/** The elements, attributes and addresses that the list does not know, as a browser reads them. */
function strangersIn(html: string, kind: DocumentKind) {
  return [...asRead(html).querySelectorAll('*')].flatMap((element) => {
    const allowed = allowList[kind][element.localName]
    const strangers = element.getAttributeNames().filter((name) => !allowed || !(name in allowed))
    const unsafe = ['href', 'src', 'cite'].filter((name) =>
      /^\s*(javascript|data|vbscript):/i.test(element.getAttribute(name) ?? ''),
    )
    return [...(allowed ? [] : [element.localName]), ...strangers, ...unsafe]
  })
}

function asRead(html: string) {
  const page = document.createElement('div')
  page.innerHTML = html
  return page
}
