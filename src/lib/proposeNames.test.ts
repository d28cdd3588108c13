import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type NameCandidate, proposeNames } from './proposeNames.ts'

const shown = ({ kind, given_name, particle, family_name }: NameCandidate) =>
  kind === 'collective' ? `« ${family_name} »` : `${given_name} | ${particle} | ${family_name}`

describe('a label is read', () => {
  test.each<[string, string[]]>([
    ['Martine Guillaume', ['Guillaume |  | Martine', 'Martine |  | Guillaume']],
    ['Chaput Renaud', ['Renaud |  | Chaput', 'Chaput |  | Renaud']],
    ['Beauvoir, Simone de', ['Simone | de | Beauvoir']],
    ['CHAPUT Renaud', ['Renaud |  | CHAPUT']],
    ['Jean-Luc de LA TOUR', ['Jean-Luc | de | LA TOUR']],
    ['Beauvoir Simone de', ['Simone | de | Beauvoir']],
    ['Jean de La Fontaine', ['Jean | de La | Fontaine']],
    ['Jean d’Ormesson', ['Jean |  | d’Ormesson']],
    ['Von der Leyen Ursula', ['Ursula | Von der | Leyen']],
    ['Ben Salem Leïla', ['Leïla | Ben | Salem']],
    ['Leïla El Haddad', ['Leïla | El | Haddad']],
    ['Le Bris Michel', ['Michel | Le | Bris', '« Le Bris Michel »']],
    ['R. Clémence', ['Clémence |  | R.', 'R. |  | Clémence']],
    ['Clémence R.', ['R. |  | Clémence', 'Clémence |  | R.']],
    ['Ovidie', ['Ovidie |  | ']],
    ['Les Soulèvements de la Terre', ['« Les Soulèvements de la Terre »']],
    ['Collectif 113', ['« Collectif 113 »', '113 |  | Collectif', 'Collectif |  | 113']],
    ['', []],
  ])('%s', (label, expected) => {
    const { candidates, isAmbiguous } = proposeNames(label)
    expect(candidates.map(shown)).toEqual(expected)
    expect(isAmbiguous).toBe(expected.length > 1)
  })
})

test('nothing of a label is lost, whatever it is, and a comma alone goes', () => {
  const word = fc.constantFrom(
    'Martine',
    'Guillaume',
    'de',
    'd’',
    'du',
    'La',
    'von',
    'ben',
    'El',
    'Le',
    'R.',
    'd’Ormesson',
    'CHAPUT',
    '113',
    'Les',
    'et',
  )
  const label = fc.oneof(
    fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' ')),
    fc.tuple(word, word).map((words) => words.join(', ')),
    fc.string({ unit: 'grapheme', maxLength: 40 }),
  )
  const wordsOf = (text: string) => text.replaceAll(',', ' ').split(/\s+/).filter(Boolean).toSorted()
  fc.assert(
    fc.property(label, (text) => {
      const { candidates, isAmbiguous } = proposeNames(text)
      expect(isAmbiguous).toBe(candidates.length > 1)
      expect(candidates.length > 0).toBe(text.trim() !== '')
      for (const { given_name, particle, family_name, reasons } of candidates) {
        expect(wordsOf([given_name, particle, family_name].join(' '))).toEqual(wordsOf(text))
        expect(reasons.length).toBeGreaterThan(0)
      }
    }),
  )
})
