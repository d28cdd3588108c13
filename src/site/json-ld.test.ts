import { describe, expect, test } from 'vitest'
import { cards } from './cards.ts'
import { jsonLdText } from './json-ld.ts'
import { appearance, faq, onPeertube, pageData, UUID } from './sample.testing.ts'

const planned = {
  live_state: 'planned' as const,
  scheduled_start_at: '2026-02-06T18:30:00Z',
  scheduled_end_at: '2026-02-06T20:30:00Z',
}
/** What a machine reads, not what the compiler knows of it. */
const graphOf = (...args: Parameters<typeof pageData>): Record<string, unknown>[] =>
  JSON.parse(jsonLdText(pageData(...args)))['@graph']
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
  test('the hours are the real ones once they are known', () => {
    const started_at = '2026-02-06T18:34:00Z'
    const ended_at = '2026-02-06T20:41:00Z'
    expect(graphOf({ ...planned, live_state: 'ended', started_at, ended_at })[0]).toMatchObject({
      startDate: started_at,
      endDate: ended_at,
    })
    const late = { ...planned, live_state: 'live' as const, started_at: '2026-02-06T21:00:00Z' }
    expect(graphOf(late)[0]).not.toHaveProperty('endDate')
  })
  test('a moved one tells the start that was announced before', () => {
    expect(graphOf(planned)[0]).not.toHaveProperty('previousStartDate')
    const previous_start_at = '2026-02-05T18:30:00Z'
    expect(graphOf({ ...planned, previous_start_at })[0]).toMatchObject({
      startDate: planned.scheduled_start_at,
      eventStatus: 'https://schema.org/EventRescheduled',
      previousStartDate: previous_start_at,
    })
    expect(graphOf({ ...planned, previous_start_at, live_state: 'cancelled' })[0]).toMatchObject({
      eventStatus: 'https://schema.org/EventCancelled',
      previousStartDate: previous_start_at,
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
  test('its chapters are clips, each up to the next, at an address that opens there', () => {
    const chapters = [
      { id: 'a', start_seconds: 0, title: 'Ouverture' },
      { id: 'b', start_seconds: 94, title: 'Le débat' },
    ]
    const url = 'https://radio.example/emissions/une-rue-des-permis'
    const clip = { '@type': 'Clip' }
    expect(graphOf({ ...onPeertube(UUID), chapters, duration_seconds: 7980 })[0]?.['hasPart']).toEqual([
      { ...clip, name: 'Ouverture', startOffset: 0, endOffset: 94, url: `${url}?start=0` },
      { ...clip, name: 'Le débat', startOffset: 94, endOffset: 7980, url: `${url}?start=94` },
    ])
    expect(graphOf({ ...onPeertube(UUID), chapters })[0]?.['hasPart']).toMatchObject([{}, { ...clip }])
    expect(graphOf(onPeertube(UUID))[0]).not.toHaveProperty('hasPart')
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
  const [video, person, organization] = graphOf({ ...onPeertube(UUID), guests })
  expect([video?.['actor'], video?.['contributor']]).toEqual([
    [{ '@id': person?.['@id'] }],
    [{ '@id': organization?.['@id'] }],
  ])
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
