import { expect, test } from 'vitest'
import { areApart } from './areApart.ts'

const live = (more: Partial<Parameters<typeof areApart>[0]>) => ({
  channel: 'Chaîne 1',
  studio: null,
  people: [],
  ...more,
})
const ada = { id: 1, name: 'Ada', as: 'guest' as const }

test.each([
  ['on one channel', {}, {}, false],
  ['on two channels', {}, { channel: 'Chaîne 2' }, true],
  ['on a channel that nobody said', {}, { channel: null }, false],
  ['in one studio', { studio: 'Grand' }, { channel: 'Chaîne 2', studio: 'Grand' }, false],
  ['in two studios', { studio: 'Grand' }, { channel: 'Chaîne 2', studio: 'Petit' }, true],
  [
    'with a guest here who presents there',
    { people: [ada] },
    { channel: 'Chaîne 2', people: [{ ...ada, as: 'host' as const }] },
    false,
  ],
])('two lives %s', (_, one, other, expected) => {
  expect(areApart(live(one), live(other))).toBe(expected)
})
