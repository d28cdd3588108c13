import { describe, expect, test } from 'vitest'
import { cards } from './cards.ts'
import { jsonLd, jsonLdText } from './json-ld.ts'
import { appearance, faq, onPeertube, pageData, UUID } from './sample.testing.ts'

const planned = {
  live_state: 'planned' as const,
  scheduled_start_at: '2026-02-06T18:30:00Z',
  scheduled_end_at: '2026-02-06T20:30:00Z',
}
const graphOf = (...args: Parameters<typeof pageData>) => jsonLd(pageData(...args))['@graph']
const typesOf = (...args: Parameters<typeof pageData>) => graphOf(...args).map((thing) => thing['@type'])

describe('questions and answers', () => {
  test('none: no FAQPage, nor for pairs that say nothing', () => {
    expect(typesOf()).toEqual([])
    expect(typesOf({ faqs: [faq('a', ' ', '<p>oui</p>'), faq('b', 'Pourquoi ?', '<p>\u00a0</p>')] })).toEqual(
      [],
    )
  })
  test.each([1, 3])('%i pairs, as text', (count) => {
    const faqs = Array.from({ length: count }, (_, at) =>
      faq(`${at}`, `Question ${at} ?`, '<p>Oui, <em>car</em></p>'),
    )
    const [page] = graphOf({ faqs })
    expect(page?.['@type']).toBe('FAQPage')
    expect(page?.['mainEntity']).toHaveLength(count)
    expect(JSON.stringify(page)).toContain('"text":"Oui, car"')
  })
})

describe('the live and its video', () => {
  test('a planned live is a BroadcastEvent with its hours', () => {
    expect(graphOf(planned)[0]).toMatchObject({
      '@type': 'BroadcastEvent',
      isLiveBroadcast: true,
      startDate: planned.scheduled_start_at,
      endDate: planned.scheduled_end_at,
      eventStatus: 'https://schema.org/EventScheduled',
    })
  })
  test('a cancelled one says so', () => {
    expect(graphOf({ ...planned, live_state: 'cancelled' })[0]).toMatchObject({
      eventStatus: 'https://schema.org/EventCancelled',
    })
  })
  test('a video is a VideoObject that tells its live and its length', () => {
    const [video] = graphOf({ ...planned, ...onPeertube(UUID), live_state: 'ended', duration_seconds: 7980 })
    expect(video).toMatchObject({
      '@type': 'VideoObject',
      duration: 'PT2H13M',
      embedUrl: `https://video.example.org/videos/embed/${UUID}?p2p=0`,
      publication: { '@type': 'BroadcastEvent' },
    })
  })
  test('of a series, an Episode too', () => {
    const series = { id: 3, name: 'Écoutilles', slug: 'ecoutilles' }
    const [video] = graphOf({ ...onPeertube(UUID), series, season_number: 2, episode_number: 5 })
    expect(video).toMatchObject({
      '@type': ['VideoObject', 'Episode'],
      partOfSeries: { name: 'Écoutilles' },
      partOfSeason: { seasonNumber: 2 },
      episodeNumber: 5,
    })
  })
  test('a corrupted identifier gives no video', () => {
    expect(typesOf(onPeertube('50f1bdcf-4e5a'))).toEqual([])
    expect(typesOf({ youtube_id: 'trop-long-pour-youtube' })).toEqual([])
  })
})

test('guests are people or organizations', () => {
  const guests = [
    appearance(1, 'person', 'Ada Morel', 'architecte'),
    appearance(2, 'organisation', 'Le Comité', 'collectif'),
  ]
  const [, person, organization] = graphOf({ ...onPeertube(UUID), guests })
  expect(person).toMatchObject({ '@type': 'Person', name: 'Ada Morel', jobTitle: 'architecte' })
  expect(organization).toMatchObject({ '@type': 'Organization', name: 'Le Comité' })
  expect(organization).not.toHaveProperty('jobTitle')
})

test('no title can close the script', () => {
  const title = '</script><script>alert(1)</script>'
  const { page } = pageData().broadcast
  const text = jsonLdText(pageData({ ...onPeertube(UUID), page: { ...page, title } }))
  expect(text).not.toContain('<')
  expect(JSON.parse(text)['@graph'][0].name).toBe(title)
})

describe('cards', () => {
  const contents = (...args: Parameters<typeof pageData>) =>
    Object.fromEntries(
      cards(pageData(...args)).map((meta) => ['property' in meta ? meta.property : meta.name, meta.content]),
    )

  test('say where the page is and what it is', () => {
    expect(contents()).toMatchObject({
      'og:title': 'Une rue, des permis',
      'og:url': 'https://radio.example/emissions/une-rue-des-permis',
      'og:type': 'article',
      'twitter:card': 'summary',
    })
    expect(contents(onPeertube(UUID))['og:type']).toBe('video.episode')
  })
  test('a long lead is cut at a word', () => {
    const lead = 'Trois voisines racontent. '.repeat(20)
    const cut = contents({ lead })['description'] ?? ''
    expect(cut.length).toBeLessThanOrEqual(160)
    expect(lead).toContain(cut.slice(0, -1))
    expect(cut).toMatch(/(Trois|voisines|racontent\.)…$/)
  })
  test('a planned live is announced by its announcement', () => {
    expect(contents({ ...planned, lead: 'Le retour', lead_announce: 'Ce soir' })['description']).toBe(
      'Ce soir',
    )
  })
})
