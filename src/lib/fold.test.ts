import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold } from './fold.ts'

test.each([
  ['Étienne', 'etienne'],
  ['E\u0301TIENNE', 'etienne'],
  ['l’Œuvre', "L'OEUVRE"],
  ['cæcum', 'caecum'],
  ['Straße', 'strasse'],
  ['donateur·ice', 'donateurice'],
  ['donateur\u2022ice', 'donateur\u22c5ice'],
  ['libre-service', 'libre service'],
  ['libre\u2011service', 'libre service'],
  ['Quoi\u202f?', 'quoi'],
  ['«\u00a0Ce  réseau\u00a0»\n: Mastodon', 'ce reseau mastodon'],
  ['l\u02bcordre', 'l’ordre'],
  ['co\u00adopération', 'cooperation'],
  ['Łódź', 'lodz'],
])('%j and %j fold to the same', (a, b) => {
  expect(fold(a)).toBe(fold(b))
})

test('words stay apart and symbols stay', () => {
  expect(fold('l’ordre')).toBe('l ordre')
  expect(fold('C++')).toBe('c++')
  expect(fold('…')).toBe('')
})

test('folding twice is folding once, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
      expect(fold(fold(text))).toBe(fold(text))
    }),
    { numRuns: 2000 },
  )
})
