import { expect, test } from 'vitest'
import { Capabilities } from './capabilities.ts'
import { Session } from './session.ts'

const newsroom = { name: 'Au Poste', time_zone: 'Europe/Paris', site_url: 'https://exemple.fr' }

test('a backend that offers something unknown is still understood', () => {
  const answer = { features: ['schedule', 'telepathy'], newsroom, demo: false, version: '9' }
  expect(Capabilities.parse(answer).features).toEqual(['schedule'])
})

test('a right that only a later backend has is left out', () => {
  const user = { id: 'a', name: 'Ada', email: 'ada@exemple.fr', role: 'editor' }
  const answer = { user, permissions: ['broadcast.create', 'weather.change'], csrf_token: 'x' }
  expect(Session.parse(answer).permissions).toEqual(['broadcast.create'])
})

test('what is no list of names is refused', () => {
  const answer = { features: 'schedule', newsroom, demo: false, version: '9' }
  expect(Capabilities.safeParse(answer).success).toBe(false)
})
