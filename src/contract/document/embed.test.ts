import { expect, test } from 'vitest'
import { embedAddresses } from './embed.ts'
import { embedOf } from './embedOf.ts'

const uuid = '50f1bdcf-4e5a-4c38-a7c5-0a3a1f6f3b52'

test.each([
  ['https://youtu.be/bxPfri77OHQ?t=1m2s', { embed: 'youtube', host: null, id: 'bxPfri77OHQ', start: 62 }],
  ['//www.youtube.com/embed/bxPfri77OHQ', { embed: 'youtube', host: null, id: 'bxPfri77OHQ', start: null }],
  [
    `https://Video.Example.org/videos/embed/${uuid}?start=5`,
    { embed: 'peertube', host: 'video.example.org', id: uuid, start: 5 },
  ],
])('%s is a video', (address, embed) => {
  expect(embedOf(address)).toEqual(embed)
})

test.each([
  'bxPfri77OHQ',
  'youtube.com/watch?v=bxPfri77OHQ',
  'https://carte.example/1',
  'https://www.youtube.com/@a',
  '',
])('%j is none', (address) => {
  expect(embedOf(address)).toBeNull()
})

test('a video leads back to itself', () => {
  for (const address of [
    `https://video.example.org/w/${uuid}?start=5`,
    'https://youtu.be/bxPfri77OHQ?t=90',
  ]) {
    const embed = embedOf(address)
    expect(embed && embedOf(embedAddresses(embed).page)).toEqual(embed)
    expect(embed && embedOf(embedAddresses(embed).player)).toEqual(embed)
  }
})
