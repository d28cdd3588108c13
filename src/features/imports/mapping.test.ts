import { expect, test } from 'vitest'
import { guessMapping, importOf, kindsByWord, isNamed, isTakenTwice } from './mapping.ts'
import type { CsvFile } from './readFile.ts'

const file = (head: string[], rows: string[][]): CsvFile => ({
  name: 'invités.csv',
  encoding: 'utf-8',
  delimiter: ';',
  head,
  rows,
})
const kinds = kindsByWord('guest', (kind) => (kind === 'person' ? ['Personne'] : []))

test('an export is known again, whatever else it holds', () => {
  const head = ['Numéro', 'Nom affiché', 'Prénom', 'Particule', 'Nom de famille', 'Nature', 'Fonction', 'Nom']
  expect(guessMapping('guest', head)).toEqual([
    null,
    'display_name',
    'given_name',
    'particle',
    'family_name',
    'kind',
    'role_short',
    null,
  ])
  expect(guessMapping('tag', ['Mot-clé', 'Couleur'])).toEqual(['name', null])
})

test('only what was mapped is sent, kinds by their codes', () => {
  const read = file(
    ['Nom', 'Secret', 'Nature'],
    [['Nora Sy', '06', 'PERSONNE'], ['Ana Roux', '07', 'nuage'], ['Ben']],
  )
  expect(importOf('guest', read, ['display_name', null, 'kind'], kinds)).toEqual({
    noun: 'guest',
    filename: 'invités.csv',
    columns: ['display_name', 'kind'],
    rows: [
      ['Nora Sy', 'person'],
      ['Ana Roux', 'nuage'],
      ['Ben', ''],
    ],
  })
})

test('without a name, or with one field twice, there is nothing to send', () => {
  const read = file(['Nature', 'Nature'], [['Personne', '']])
  expect(importOf('guest', read, ['kind', null], kinds)).toBeNull()
  expect(importOf('guest', read, ['display_name', 'display_name'], kinds)).toBeNull()
})

test('what one column is taken for, no other is', () => {
  const mapping = ['name', null, 'kind', null, 'name']
  expect(mapping.map((_, index) => isTakenTwice(mapping, index))).toEqual([false, false, false, false, true])
  expect([isNamed(mapping), isNamed([null, 'kind'])]).toEqual([true, false])
})
