import { describe, expect, test } from 'vitest'
import { addressOf, NO_VIDEO, videoAt, withId } from './peertubeVideo.ts'

const uuid = '9c9de5e8-0a1e-484a-b099-e80766180a6d'
const short = 'kkGMgK9ZtnKfYAgnEtQxbv'
const video = {
  peertube_host: 'video.exemple.fr',
  peertube_id: null,
  peertube_uuid: uuid,
  peertube_short_uuid: short,
}

describe('the video of a PeerTube address', () => {
  test.each([`https://video.exemple.fr/w/${short}`, `video.exemple.fr/videos/watch/${uuid}`])(
    '%s',
    (address) => expect(videoAt(address)).toEqual(video),
  )
  test('is told apart from a playlist, and from nothing', () => {
    expect(videoAt('https://video.exemple.fr/w/p/abc')).toEqual({ error: 'playlist' })
    expect(videoAt(' ')).toEqual(NO_VIDEO)
  })
  test('leads back to the same video', () => {
    expect(videoAt(addressOf(video))).toEqual(video)
    expect(addressOf(NO_VIDEO)).toBe('')
  })
})

describe('an id typed by hand', () => {
  test('brings the other of the pair once it is whole', () => {
    expect(withId(NO_VIDEO, 'peertube_uuid', uuid).peertube_short_uuid).toBe(short)
    expect(withId(NO_VIDEO, 'peertube_short_uuid', short).peertube_uuid).toBe(uuid)
  })
  test('leaves the other alone until then', () => {
    expect(withId(video, 'peertube_uuid', '9c9d')).toEqual({ ...video, peertube_uuid: '9c9d' })
  })
})
