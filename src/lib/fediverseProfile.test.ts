import { expect, test } from 'vitest'
import { fediverseProfile } from './fediverseProfile.ts'

test.each([
  ['@ada@social.example', 'https://social.example/@ada'],
  [' ada.morel@Mastodon.Example ', 'https://mastodon.example/@ada.morel'],
  ['https://social.example/@ada', null],
  ['@ada', null],
  ['ada@localhost', null],
  ['', null],
])('%s', (handle, profile) => expect(fediverseProfile(handle)).toBe(profile))
