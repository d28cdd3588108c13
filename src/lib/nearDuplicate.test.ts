import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isNearDuplicate, nameKey } from './nearDuplicate.ts'

test.each([
  ['Chaput Renaud', 'Renaud Chaput'],
  ['Étienne Bernard', 'Etienne Bernard'],
  ['Jean-Pierre Morel', 'Morel Jean Pierre'],
  ['Jeanpierre Morel', 'Jean-Pierre Morel'],
  ['Mathile Larrere', 'Mathilde Larrère'],
  ['Larrère Mathilde', 'Mathidle Larrère'],
  ['Shaput Renaud', 'Renaud Chaput'],
  ['Conf’ Paysanne', "conf' paysanne"],
  ['Médias', 'Média'],
])('%s / %s: near duplicates', (a, b) => {
  expect(isNearDuplicate(a, b)).toBe(true)
  expect(isNearDuplicate(b, a)).toBe(true)
})

test.each([
  ['Saison 09', 'Saison 10'],
  ['Anna Morel', 'Léa Morel'],
  ['Paul Roux', 'Paul Doux Roux'],
  ['Renaud Chaput', 'Renaud Camus'],
  ['Max', 'Mat'],
  ['Renaud', 'Renaud Chaput'],
  ['…', '?'],
])('%s / %s: different', (a, b) => {
  expect(isNearDuplicate(a, b)).toBe(false)
})

test('the key ignores the order of the words', () => {
  expect(nameKey('Chaput Renaud')).toBe(nameKey('RENAUD  Chaput'))
})

test('dropping any letter of a long name is caught, both ways', () => {
  const name = fc.stringMatching(/^[a-z]{6,12}$/)
  fc.assert(
    fc.property(name, name, fc.nat(5), (given, family, at) => {
      const slip = `${family} ${given.slice(0, at)}${given.slice(at + 1)}`
      expect(isNearDuplicate(`${given} ${family}`, slip)).toBe(true)
      expect(isNearDuplicate(slip, `${given} ${family}`)).toBe(true)
    }),
  )
})
