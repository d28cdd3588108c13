import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findShortcodes } from './shortcodes.ts'

test('a lone shortcode is found with its place', () => {
  expect(findShortcodes('<p>Avant</p><p>[auposte_bandeau_don]</p>')).toEqual([
    { code: 'auposte_bandeau_don', source: '[auposte_bandeau_don]', index: 15 },
  ])
})

test.each([
  ['[caption id="a" width="3"]<img src="/a.jpg"> Une légende[/caption]', 'caption'],
  ['[embed]https://video.example.org/w/1[/embed]', 'embed'],
  ['[gallery ids="1,2"]', 'gallery'],
  ['[audio src=x.mp3]', 'audio'],
  ['[contact-form-7 id=&quot;4&quot;]', 'contact-form-7'],
  ['[inconnu /]', 'inconnu'],
  ['[b]gras[/b]', 'b'],
  ['[/caption]', 'caption'],
])('%s is one shortcode', (source, code) => {
  expect(findShortcodes(`Texte${source} suite`)).toEqual([{ code, source, index: 5 }])
})

test.each([
  'Voir note [1].',
  'Il a dit […] puis [...] rien.',
  'Une faute [sic] et [ndlr] et [NDLR : la rédaction] et [rires].',
  'La [vice-présidente] et [le maire] sont là [note de la rédaction].',
  'Écrire [[gallery]] tel quel.',
  '<a href="/?f[a_b]=1&g[c_d]">lien</a>',
  'https://example.org/?f[a_b]=1',
  '[un_lien](https://example.org)',
  'Un tableau : a[i][j], [], [ ].',
])('%s holds none', (text) => {
  expect(findShortcodes(text)).toEqual([])
})

test('several are found in order, each with its own closing, none inside another', () => {
  const html = '[caption]un [x_y][/caption] [x_y] [caption]deux[/caption]'
  expect(findShortcodes(html).map(({ source }) => source)).toEqual([
    '[caption]un [x_y][/caption]',
    '[x_y]',
    '[caption]deux[/caption]',
  ])
})

test('what is found is what stands at its index, whatever surrounds it', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (before, after) => {
      const html = `${before}<p>[don_banner]</p>${after}`
      for (const { source, index } of findShortcodes(html)) expect(html.startsWith(source, index)).toBe(true)
    }),
  )
})

test('a hostile text is read in one pass', () => {
  const started = performance.now()
  findShortcodes('[a_b x=1]'.repeat(100_000))
  findShortcodes('[a '.repeat(300_000))
  expect(performance.now() - started).toBeLessThan(2000)
})
