import { expect, test } from 'vitest'
import { jsonLdText } from './json-ld.ts'
import { appearance, faq, onPeertube, pageData, UUID } from './sample.testing.ts'
import { unknownTo } from './vocabulary.testing.ts'

const full = {
  live_state: 'ended' as const,
  scheduled_start_at: '2026-02-06T18:30:00Z',
  scheduled_end_at: '2026-02-06T20:30:00Z',
  previous_start_at: '2026-02-05T18:30:00Z',
  duration_seconds: 7980,
  lead: 'Trois voisines racontent.',
  guests: [
    appearance(1, 'person', 'Ada Morel', 'architecte'),
    appearance(2, 'organisation', 'Le Comité', null),
  ],
  faqs: [faq('a', 'Pourquoi ?', '<p>Parce que.</p>')],
  chapters: [{ id: 'a', start_seconds: 0, title: 'Ouverture' }],
}
const series = {
  series: { id: 3, name: 'Écoutilles', slug: 'ecoutilles' },
  season_number: 2,
  episode_number: 5,
}

test.each([
  ['a live that moved', full],
  ['a live that is cancelled', { ...full, live_state: 'cancelled' as const }],
  ['a video', { ...full, ...onPeertube(UUID) }],
  ['an episode', { ...full, ...onPeertube(UUID), ...series }],
])('schema.org knows all that is said of %s', (_, fields) => {
  expect(unknownTo(JSON.parse(jsonLdText(pageData(fields)))['@graph'])).toEqual([])
})

test('what schema.org does not know is found', () => {
  const person = { '@type': 'Person', '@id': '#ada', name: 'Ada' }
  const organization = { '@type': 'Organization', '@id': '#comite', startDate: '2026' }
  const video = {
    '@type': 'VideoObject',
    actor: [{ '@id': '#ada' }, { '@id': '#comite' }, { '@id': '#personne' }],
    publication: { '@type': 'Clip', startOffset: 3 },
    partOfSeries: { '@type': 'CreativeWorkSeries' },
  }
  expect(unknownTo([video, person, organization])).toEqual([
    'VideoObject.actor is no Organization',
    'VideoObject.actor leads nowhere',
    'VideoObject.publication is no Clip',
    'VideoObject has no partOfSeries',
    'Organization has no startDate',
  ])
})
