import { expect, test } from 'vitest'
import { displayName, sortName, splitDisplayName, splitLegacyLabel } from './name.ts'

test.each([
  [{ given_name: 'Renaud', family_name: 'Chaput' }, 'Renaud Chaput', 'Chaput, Renaud'],
  [
    { given_name: 'Simone', particle: 'de', family_name: 'Beauvoir' },
    'Simone de Beauvoir',
    'Beauvoir, Simone de',
  ],
  [{ given_name: 'Simone', family_name: 'de Beauvoir' }, 'Simone de Beauvoir', 'Beauvoir, Simone de'],
  [{ given_name: 'Jean', particle: "d'", family_name: 'Ormesson' }, 'Jean d’Ormesson', 'Ormesson, Jean d’'],
  [{ given_name: 'Jean', family_name: 'd’Ormesson' }, 'Jean d’Ormesson', 'Ormesson, Jean d’'],
  [{ given_name: 'Michel', particle: 'Le', family_name: 'Bris' }, 'Michel Le Bris', 'Le Bris, Michel'],
  [{ given_name: 'Joachim', family_name: 'Du Bellay' }, 'Joachim Du Bellay', 'Du Bellay, Joachim'],
  [{ given_name: 'Yannick', family_name: 'L’Horty' }, 'Yannick L’Horty', 'L’Horty, Yannick'],
  [
    { given_name: 'Jean', particle: 'de', family_name: 'La Fontaine' },
    'Jean de La Fontaine',
    'La Fontaine, Jean de',
  ],
  [
    { given_name: 'Jean', particle: 'de la', family_name: 'Fontaine' },
    'Jean de la Fontaine',
    'La Fontaine, Jean de',
  ],
  [{ given_name: 'Anna', particle: 'van', family_name: 'Houten' }, 'Anna van Houten', 'van Houten, Anna'],
  [{ given_name: 'Lina', family_name: 'De Smet' }, 'Lina De Smet', 'De Smet, Lina'],
  [
    { given_name: ' Marie-Ange ', particle: null, family_name: 'Roux-Petit' },
    'Marie-Ange Roux-Petit',
    'Roux-Petit, Marie-Ange',
  ],
  [{ given_name: null, family_name: 'Girka' }, 'Girka', 'Girka'],
  [{ given_name: 'Zerocalcare', family_name: '' }, 'Zerocalcare', 'Zerocalcare'],
  [{}, '', ''],
])('%j reads %s and sorts as %s', (name, shown, sorted) => {
  expect(displayName(name)).toBe(shown)
  expect(sortName(name)).toBe(sorted)
})

test('a written display name wins in sentences, not in lists', () => {
  const name = { display_name: 'Claire G.', given_name: 'Claire', family_name: 'Girka' }
  expect(displayName(name)).toBe('Claire G.')
  expect(sortName(name)).toBe('Girka, Claire')
})

test('pseudonyms and collectives sort as they sign', () => {
  expect(sortName({ display_name: 'La Parisienne Libérée' })).toBe('La Parisienne Libérée')
  expect(sortName({ kind: 'collective', display_name: 'Les Ondes', family_name: 'Ondes' })).toBe('Les Ondes')
})

test.each([
  ['Chaput Renaud', 'Renaud', '', 'Chaput'],
  ['Chaput, Renaud', 'Renaud', '', 'Chaput'],
  ['Le Bris Michel', 'Michel', '', 'Le Bris'],
  ['Roux-Petit Marie-Ange', 'Marie-Ange', '', 'Roux-Petit'],
  ['Beauvoir Simone de', 'Simone', 'de', 'Beauvoir'],
  ["Ormesson Jean d'", 'Jean', 'd’', 'Ormesson'],
  ['d’Ormesson Jean', 'Jean', '', 'd’Ormesson'],
  ['Clémence R.', 'Clémence', '', 'R.'],
  ['Zerocalcare', '', '', 'Zerocalcare'],
  ['', '', '', ''],
])('the label "%s" is probably %s + %s + %s', (label, given_name, particle, family_name) => {
  expect(splitLegacyLabel(label)).toEqual({ given_name, particle, family_name, sure: false })
})

test.each([
  ['Renaud Chaput', 'Renaud', '', 'Chaput'],
  ['Simone de Beauvoir', 'Simone', 'de', 'Beauvoir'],
  ["Jean d'Ormesson", 'Jean', 'd’', 'Ormesson'],
  ['Jean de La Fontaine', 'Jean', 'de', 'La Fontaine'],
  ['Michel  Le Bris', 'Michel', '', 'Le Bris'],
  ['Zerocalcare', '', '', 'Zerocalcare'],
])('"%s" is probably %s + %s + %s', (name, given_name, particle, family_name) => {
  expect(splitDisplayName(name)).toEqual({ given_name, particle, family_name, sure: false })
  expect(displayName(splitDisplayName(name))).toBe(name.replace("'", '’').replace(/\s+/, ' '))
})
