import { expect, test } from 'vitest'
import { byWord, guessMapping, importOf, isNamed, isTakenTwice } from './mapping.ts'
import type { CsvFile } from './readFile.ts'

const file = (head: string[], rows: string[][]): CsvFile => ({
  name: 'invités.csv',
  encoding: 'utf-8',
  delimiter: ';',
  head,
  rows,
})
const codes = {
  kind: byWord(['person', 'collective'], (kind) => (kind === 'person' ? ['Personne'] : [])),
  agreement: byWord(['feminine'], () => ['Féminin']),
}

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

test('every public field of a guest and of a tag is known by its head, in French and in English', () => {
  const guest = ['sort_name', 'pseudonym', 'pronouns', 'agreement', 'links', 'biography']
  const french = ['Nom de tri', 'Pseudonyme', 'Pronoms', 'Accord', 'Liens', 'Biographie']
  const english = ['Sort name', 'Pseudonym', 'PRONOUNS', 'Agreement', 'Links', 'Biography']
  expect([guessMapping('guest', french), guessMapping('guest', english)]).toEqual([guest, guest])
  const tag = ['name', 'synonyms', 'introduction']
  expect(guessMapping('tag', ['Nom', 'Synonymes', 'Introduction'])).toEqual(tag)
  expect(guessMapping('tag', ['Name', 'Synonyms', 'Introduction'])).toEqual(tag)
})

test('beside a given name, « Nom » is the family’s; alone it is the whole name', () => {
  const parts = ['family_name', 'given_name', 'role_short']
  expect(guessMapping('guest', ['Nom', 'Prénom', 'Fonction'])).toEqual(parts)
  expect(guessMapping('guest', ['NAME', 'First name', 'Titre'])).toEqual(parts)
  expect(guessMapping('guest', ['Nom', 'Fonction'])).toEqual(['display_name', 'role_short'])
  expect(guessMapping('guest', ['Nom affiché', 'Prénom', 'Nom'])).toEqual([
    'display_name',
    'given_name',
    'family_name',
  ])
  expect(guessMapping('guest', ['Nom', 'Prénom', 'Nom de famille'])[0]).toBe('display_name')
})

test('an agreement is sent by its code, other columns as they are written', () => {
  const read = file(['Nom', 'Accord', 'Pronoms'], [['Nora Sy', 'féminin', 'Féminin']])
  expect(importOf('guest', read, ['display_name', 'agreement', 'pronouns'], codes)?.rows).toEqual([
    ['Nora Sy', 'feminine', 'Féminin'],
  ])
})

test('only what was mapped is sent, kinds by their codes', () => {
  const read = file(
    ['Nom', 'Secret', 'Nature'],
    [['Nora Sy', '06', 'PERSONNE'], ['Ana Roux', '07', 'nuage'], ['Ben']],
  )
  expect(importOf('guest', read, ['display_name', null, 'kind'], codes)).toEqual({
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
  expect(importOf('guest', read, ['kind', null], codes)).toBeNull()
  expect(importOf('guest', read, ['display_name', 'display_name'], codes)).toBeNull()
})

test('what one column is taken for, no other is', () => {
  const mapping = ['name', null, 'kind', null, 'name']
  expect(mapping.map((_, index) => isTakenTwice(mapping, index))).toEqual([false, false, false, false, true])
  expect([isNamed(mapping), isNamed([null, 'kind'])]).toEqual([true, false])
})

test.each(['Site', 'Sites', 'Site web', 'Website'])('« %s » is taken for the links, once', (head) => {
  expect(guessMapping('guest', ['Nom', head])).toEqual(['display_name', 'links'])
  expect(guessMapping('guest', ['Liens', head])).toEqual(['links', null])
})
