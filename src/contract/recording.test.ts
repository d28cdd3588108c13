import { afterAll, expect, test } from 'vitest'
import { BroadcastPatch } from './broadcast-input.ts'
import { speak } from './explain.ts'

afterAll(() => speak('fr'))

const DAYS = 172_800

test.each([
  ['fr', /^Trop long\s: 48\sheures au plus\.$/],
  ['en', /^Too long: at most 48 hours\.$/],
] as const)('more than two days is refused in hours, at its field (%s)', (locale, words) => {
  speak(locale)
  const told = (patch: object) => BroadcastPatch.safeParse(patch).error?.issues
  expect(told({ duration_seconds: DAYS })).toBeUndefined()
  expect(told({ duration_seconds: DAYS + 1 })).toMatchObject([
    { path: ['duration_seconds'], message: expect.stringMatching(words) },
  ])
  const chapters = [{ id: 'a', start_seconds: DAYS + 1, title: 'Trop tard' }]
  expect(told({ chapters })).toMatchObject([
    { path: ['chapters', 0, 'start_seconds'], message: expect.stringMatching(words) },
  ])
})
