// @vitest-environment jsdom
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import type { Campaign } from '#app/contract/campaign.ts'
import { BroadcastPage } from './BroadcastPage.tsx'
import type { PageData } from './page-data.ts'
import { appearance, faq, onPeertube, pageData, UUID } from './sample.testing.ts'

const BANNER = '<aside data-block="donation"></aside>'

function page(...args: Parameters<typeof pageData>) {
  document.body.innerHTML = renderToStaticMarkup(<BroadcastPage {...pageData(...args)} />)
  return document.body
}
const texts = (root: ParentNode, selector: string) =>
  [...root.querySelectorAll(selector)].map((element) => element.textContent)

test('the title stands once, and rows without a value are not printed', () => {
  const bare = page()
  expect(texts(bare, 'h1')).toEqual(['Une rue, des permis'])
  expect(bare.innerHTML.split('Une rue, des permis')).toHaveLength(2)
  expect(texts(bare, 'dt')).toEqual([])
  expect(bare.querySelector('.tags, .faq, .player, .live, .lead, .campaign')).toBeNull()
})

test('the facts are in words: names, hours and minutes, the whole date', () => {
  const full = page({
    duration_seconds: 7980,
    aired_on: '2025-02-06',
    guests: [appearance(1, 'person', 'Ada Morel', 'architecte')],
  })
  expect(texts(full, 'dt')).toEqual(['Invité·e', 'Durée', 'Date'])
  expect(texts(full, 'dd').map((text) => text?.replace(/\s/g, ' '))).toEqual([
    'Ada Morel, architecte',
    '2 h 13',
    'jeudi 6 février 2025',
  ])
})

test('the name and the call for donations lead to the newsroom’s own site, or nowhere', () => {
  const shown = (addresses: Partial<PageData['site']>) => {
    const data = pageData({ body_html: BANNER })
    const markup = <BroadcastPage {...data} site={{ ...data.site, ...addresses }} />
    document.body.innerHTML = renderToStaticMarkup(markup)
    return [...document.querySelectorAll('.page-head a, .donation a')].map((link) =>
      link.getAttribute('href'),
    )
  }
  expect(shown({})).toEqual([])
  expect(document.querySelector('.page-head')?.textContent).toBe('Radio Témoin')
  expect(document.querySelector('.donation')?.textContent).not.toContain('Faire un don')
  const addresses = { home_url: 'https://radio.example/', donation_url: 'https://dons.example/?a=1&b="2"' }
  expect(shown(addresses)).toEqual(Object.values(addresses))
})

describe('the player', () => {
  test('loads nothing before a click', () => {
    const playing = page(onPeertube(UUID))
    expect(playing.querySelector('iframe')).toBeNull()
    expect(playing.querySelector('[data-play]')?.getAttribute('href')).toBe(
      `https://video.example.org/w/${UUID}`,
    )
  })
  test('is left out when the identifier is corrupted', () => {
    expect(page(onPeertube('50f1bdcf')).querySelector('.player')).toBeNull()
  })
})

describe('the donation banner', () => {
  test.each([
    ['after a text without its place', '<p>Un</p>', '<p>Un</p>|'],
    ['where the editor put it', `<p>Un</p>${BANNER}<p>Deux</p>`, '<p>Un</p>|<p>Deux</p>'],
    ['inside a list', `<ul><li><p>Un</p>${BANNER}</li></ul>`, '<ul><li><p>Un</p>|</li></ul>'],
    [
      'inside a quotation',
      `<blockquote>${BANNER}<p>Un</p></blockquote>`,
      '<blockquote>|<p>Un</p></blockquote>',
    ],
    ['only once', `${BANNER}<p>Un</p>${BANNER}`, '|<p>Un</p>'],
    ['alone on an empty page', '', '|'],
  ])('stands %s', (_, body_html, shown) => {
    const text = page({ body_html }).querySelector('.text')
    expect(text?.innerHTML.replace(/<aside class="donation".*?<\/aside>/g, '|')).toBe(shown)
  })
})

test('a moment of the text leads to that moment of the video', () => {
  const body_html = '<p>À <time data-seconds="94">1:34</time></p>'
  const link = (...args: Parameters<typeof pageData>) =>
    page(...args)
      .querySelector('a.moment')
      ?.getAttribute('href')
  expect(link({ body_html, ...onPeertube(UUID) })).toBe(`https://video.example.org/w/${UUID}?start=94s`)
  expect(link({ body_html, youtube_id: 'bxPfri77OHQ' })).toBe(
    'https://www.youtube.com/watch?v=bxPfri77OHQ&t=94s',
  )
})

test('pairs are shown, those that lack a half are not', () => {
  const faqs = [
    faq('a', 'Pourquoi ?', '<p>Parce que.</p>'),
    faq('b', '', '<p>Rien</p>'),
    faq('c', 'Quand ?', ''),
  ]
  expect(texts(page({ faqs }), '.faq h3')).toEqual(['Pourquoi\u202f?'])
})

test('a script in a title or a text of ours is only words', () => {
  const { page: fields } = pageData().broadcast
  const root = page({
    page: { ...fields, title: '<script>alert(1)</script>' },
    lead: '<img src=x onerror=alert(1)>',
  })
  expect(root.querySelector('script, img')).toBeNull()
  expect(texts(root, 'h1')).toEqual(['<script>alert(1)</script>'])
})

test('the campaign bar tells the sum, the goal and the share', () => {
  const campaign: Campaign = {
    month: '2026-02',
    title: 'Février',
    period: 'month',
    currency: 'EUR',
    goal_cents: 3_000_000,
    collected_cents: 1_234_500,
    donors_count: 1,
    items: [{ label: 'Loyer', amount_cents: 190_000, note: null }],
    lock_version: 1,
    updated_at: '2026-02-01T00:00:00Z',
  }
  const bar = page({}, campaign).querySelector('.campaign')
  const words = bar?.textContent.replace(/\s/g, ' ')
  expect(words).toContain('12 345,00 € récoltés sur 30 000,00 € (41,15 %) – 1 donateur·ice')
  expect(words).not.toContain('donateur·ices')
  expect(words).toContain('Loyer, 1 900,00 €')
  expect(bar?.querySelector('progress')?.value).toBeCloseTo(0.4115)
})

test.each([
  ['planned', /^En direct le .*6\sfévrier/],
  ['live', /^En direct$/],
  ['cancelled', /annulé/],
] as const)('a live that is %s says so', (live_state, words) => {
  const live = page({ live_state, scheduled_start_at: '2026-02-06T18:30:00Z' }).querySelector('.live')
  expect(live?.textContent).toMatch(words)
})

describe('chapters', () => {
  const chapters = [
    { id: 'b', start_seconds: 3723, title: 'Le débat' },
    { id: 'a', start_seconds: 0, title: 'Ouverture' },
    { id: 'c', start_seconds: 60, title: '' },
  ]
  test('are links to their moments of the video, by time', () => {
    const links = [...page({ chapters, ...onPeertube(UUID) }).querySelectorAll('.chapters li a.moment')]
    expect(links.map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
      ['0:00 Ouverture', `https://video.example.org/w/${UUID}?start=0s`],
      ['1:02:03 Le débat', `https://video.example.org/w/${UUID}?start=3723s`],
    ])
    expect(links.map((link) => link.getAttribute('data-seconds'))).toEqual(['0', '3723'])
  })
  test('are words where there is no video, and nothing where there are none', () => {
    const words = page({ chapters })
    expect(texts(words, '.chapters li')).toEqual(['0:00 Ouverture', '1:02:03 Le débat'])
    expect(words.querySelector('.chapters a[href]')).toBeNull()
    expect(
      page({ chapters: [{ id: 'c', start_seconds: 60, title: ' ' }] }).querySelector('.chapters'),
    ).toBeNull()
  })
})
