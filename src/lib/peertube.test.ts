import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkPeertubePair, parsePeertube } from './peertube.ts'
import { uuidToShort } from './shortUuid.ts'

const uuid = '9c9de5e8-0a1e-484a-b099-e80766180a6d'
const shortUuid = 'kkGMgK9ZtnKfYAgnEtQxbv'
const host = 'video.example.org'

test.each([
  `https://${host}/w/${shortUuid}`,
  `https://${host}/w/${uuid}`,
  ` ${host}/w/${shortUuid} `,
  `https://${host}/videos/watch/${uuid.toUpperCase()}`,
  `https://${host}/videos/embed/${uuid}?autoplay=1&p2p=0`,
  `https://${host}/videos/embed/${shortUuid}/`,
  `https://${host}/w/${shortUuid};threadId=12`,
])('%s gives the host and both identifiers', (text) => {
  expect(parsePeertube(text)).toEqual({ host, uuid, shortUuid })
})

test('the start is kept, in seconds', () => {
  expect(parsePeertube(`https://${host}/w/${shortUuid}?start=1h2m3s&subtitle=fr`)).toMatchObject({
    start: 3723,
  })
  expect(parsePeertube(`https://${host}/w/${shortUuid}?start=90s&stop=120s`)).toMatchObject({
    uuid,
    start: 90,
  })
})

test('an old address names the number of the instance', () => {
  expect(parsePeertube(`https://${host}:9000/videos/watch/40272`)).toEqual({
    host: `${host}:9000`,
    id: '40272',
  })
})

test.each([
  [`https://${host}/w/p/${shortUuid}`, 'playlist'],
  [`https://${host}/videos/watch/playlist/${uuid}`, 'playlist'],
  [`https://${host}/video-playlists/embed/${uuid}`, 'playlist'],
  [`https://${host}/c/auposte/videos`, 'channel'],
  [`https://${host}/a/auposte`, 'channel'],
  [`https://${host}/w/0`, 'bad-id'],
  [`https://${host}/w/${shortUuid.slice(1)}`, 'bad-id'],
  [`https://${host}/videos/watch/pas-une-video`, 'bad-id'],
  [shortUuid, 'no-host'],
  [uuid, 'no-host'],
  [`https://${host}/`, 'not-peertube'],
  ['https://youtu.be/bxPfri77OHQ', 'not-peertube'],
  [`javascript:alert('/w/${shortUuid}')`, 'not-peertube'],
  ['', 'not-peertube'],
])('%s is refused: %s', (text, error) => {
  expect(parsePeertube(text)).toEqual({ error })
})

test('the two identifiers are held against each other', () => {
  expect(checkPeertubePair(uuid, shortUuid)).toEqual([])
  expect(checkPeertubePair(uuid.toUpperCase(), shortUuid)).toEqual([])
  expect(checkPeertubePair(null, shortUuid)).toEqual([])
  expect(checkPeertubePair(uuid, null)).toEqual([])
  expect(checkPeertubePair(null, null)).toEqual([])
  expect(checkPeertubePair(uuid, '2y84q2MQUMWPbiEcxNXMgC')).toEqual(['mismatch'])
})

test('identifiers cast to integers by an import are recognised', () => {
  expect(checkPeertubePair('50', '0')).toEqual(['bad-uuid', 'bad-short-uuid'])
  expect(checkPeertubePair('50', shortUuid)).toEqual(['bad-uuid'])
  expect(checkPeertubePair(uuid, '0')).toEqual(['bad-short-uuid'])
})

test('every video is found again in its short address, and its pair is right', () => {
  fc.assert(
    fc.property(fc.uuid({ version: 4 }), (any) => {
      const short = uuidToShort(any) ?? ''
      expect(parsePeertube(`https://${host}/w/${short}`)).toEqual({ host, uuid: any, shortUuid: short })
      expect(checkPeertubePair(any, short)).toEqual([])
    }),
  )
})
