import fc from 'fast-check'
import { expect, test } from 'vitest'
import { typeset } from './typeset.ts'

test.each([
  ["l'ordre et aujourd'hui", 'l’ordre et aujourd’hui'],
  ['« Ce réseau »', '«\u00a0Ce réseau\u00a0»'],
  ['Qui modère ?', 'Qui modère\u202f?'],
  ['Quoi ?!', 'Quoi\u202f?!'],
  ['Grève : la suite ; enfin !', 'Grève\u00a0: la suite\u202f; enfin\u202f!'],
  ['À suivre...', 'À suivre…'],
])('%s', (before, after) => expect(typeset(before)).toBe(after))

test.each(["les '68ards", '6\u00a0h 30', 'Voir :rires:', '....', 'http://a.fr ?b', 'dit "oui"'])(
  '%s stays as it is',
  (text) => expect(typeset(text)).toBe(text),
)

test('twice is once', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(..."a « » ' ? ! ; : . é") }), (text) => {
      expect(typeset(typeset(text))).toBe(typeset(text))
    }),
  )
})
