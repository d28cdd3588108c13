import { expect, test } from 'vitest'
import type { User } from '#app/contract/user.ts'
import { teamRows } from './teamRows.ts'

const ANA: User = {
  id: 'a',
  name: 'Ana Roux',
  email: 'ana@exemple.fr',
  role: 'editor',
  active: true,
  invited: false,
  second_factor: true,
  last_seen_at: '2026-03-24T23:30:00Z',
  lock_version: 3,
}

test('people leave in a file by the words of the list, days as the newsroom has them', () => {
  const gone = { ...ANA, name: 'Ben', active: false, second_factor: false, last_seen_at: null }
  const asked = { ...ANA, name: 'Cleo', invited: true }
  const [head, ...rows] = teamRows([ANA, gone, asked], 'Europe/Paris')
  expect(head).toEqual(['Nom', 'Adresse e-mail', 'Rôle', 'Accès', 'Dernière visite', 'Deuxième étape'])
  expect(rows).toEqual([
    ['Ana Roux', 'ana@exemple.fr', 'Rédaction', 'Ouvert', '25/03/2026', 'oui'],
    ['Ben', 'ana@exemple.fr', 'Rédaction', 'Fermé', '', 'non'],
    ['Cleo', 'ana@exemple.fr', 'Rédaction', 'Lien non utilisé', '25/03/2026', 'oui'],
  ])
})
