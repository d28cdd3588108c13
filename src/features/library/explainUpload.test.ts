import { expect, test } from 'vitest'
import { ApiError } from '#app/api/error.ts'
import { explainUpload, NoPicture } from './explainUpload.ts'

test.each<[ApiError['code'], string]>([
  ['offline', 'away'],
  ['unauthenticated', 'away'],
  ['unavailable', 'away'],
  ['rate_limited', 'away'],
  ['internal', 'failed'],
  ['payload_too_large', 'refused'],
  ['unsupported_media_type', 'refused'],
  ['validation', 'refused'],
])('a file that cannot be sent for %s is %s', (code, means) => {
  const explained = explainUpload(new ApiError({ code }))
  expect(explained.means).toBe(means)
  expect(explained.why).not.toBe('')
})

test('a file that never left says why in its own words', () =>
  expect(explainUpload(new NoPicture('trop lourd'))).toEqual({ means: 'refused', why: 'trop lourd' }))
