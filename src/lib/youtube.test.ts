import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseYoutube } from './youtube.ts'

const id = 'bxPfri77OHQ'

test.each([
  id,
  ` ${id} `,
  `https://www.youtube.com/watch?v=${id}`,
  `http://m.youtube.com/watch?app=desktop&v=${id}`,
  `https://music.youtube.com/watch?v=${id}&si=x`,
  `https://www.youtube.com/watch?v=${id}&list=PL123&index=2`,
  `youtube.com/watch?v=${id}`,
  `https://youtu.be/${id}?si=abc`,
  `https://www.youtube.com/embed/${id}`,
  `https://www.youtube-nocookie.com/embed/${id}?rel=0`,
  `https://www.youtube.com/live/${id}?feature=share`,
  `https://www.youtube.com/shorts/${id}/`,
  `https://www.youtube.com/v/${id}`,
])('%s is the video', (text) => {
  expect(parseYoutube(text)).toEqual({ id })
})

test.each([
  [`https://youtu.be/${id}?t=90`, 90],
  [`https://www.youtube.com/watch?v=${id}&t=1h2m3s`, 3723],
  [`https://www.youtube.com/embed/${id}?start=12`, 12],
  [`https://www.youtube.com/watch?v=${id}#t=2m`, 120],
])('%s starts at %i s', (text, start) => {
  expect(parseYoutube(text)).toEqual({ id, start })
})

test('a start that cannot be read is left out', () => {
  expect(parseYoutube(`https://youtu.be/${id}?t=bientot`)).toEqual({ id })
})

test.each([
  ['https://www.youtube.com/playlist?list=PLabc', 'playlist'],
  ['https://www.youtube.com/watch?list=PLabc', 'playlist'],
  ['https://www.youtube.com/embed/videoseries?list=PLabc', 'playlist'],
  ['https://www.youtube.com/@auposte', 'channel'],
  ['https://www.youtube.com/@auposte/live', 'channel'],
  ['https://www.youtube.com/channel/UC1234567890', 'channel'],
  ['https://www.youtube.com/c/auposte', 'channel'],
  ['https://www.youtube.com/', 'bad-id'],
  ['https://www.youtube.com/watch?v=trop-court', 'bad-id'],
  ['https://youtu.be/bxPfri77OHQ0', 'bad-id'],
  ['bxPfri77OH', 'bad-id'],
  ['', 'bad-id'],
  [`https://www.youtube.com.example.org/watch?v=${id}`, 'not-youtube'],
  [`https://www.youtube.com@example.org/watch?v=${id}`, 'not-youtube'],
  [`https://vimeo.com/watch?v=${id}`, 'not-youtube'],
  ['une vidéo', 'not-youtube'],
])('%s is refused: %s', (text, error) => {
  expect(parseYoutube(text)).toEqual({ error })
})

test('every id survives every form of address', () => {
  const anyId = fc.stringMatching(/^[A-Za-z0-9_-]{11}$/)
  const form = fc.constantFrom('watch?v=', 'embed/', 'live/', 'shorts/', 'v/')
  fc.assert(
    fc.property(anyId, form, (videoId, path) => {
      expect(parseYoutube(`https://www.youtube.com/${path}${videoId}`)).toEqual({ id: videoId })
      expect(parseYoutube(`https://youtu.be/${videoId}`)).toEqual({ id: videoId })
    }),
  )
})

test('any text is answered, never thrown at', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.webUrl()), (text) => {
      const answer = parseYoutube(text)
      expect('id' in answer || 'error' in answer).toBe(true)
    }),
  )
})
