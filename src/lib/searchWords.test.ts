import { expect, test } from 'vitest'
import { fold } from './fold.ts'
import { hasWords, searchWords } from './searchWords.ts'
import { spellings } from './spellings.ts'

test.each([
  ['l’ordre', [['ordre']]],
  ["L'ORDRE", [['ordre']]],
  ['lʼordre', [['ordre']]],
  ['d’Ormoy', [['ormoy']]],
  ['jusqu’au bout', [['bout']]],
  ['le maintien de l’ordre', [['maintien'], ['ordre']]],
  ['de la', [['de'], ['la']]],
  ['«\u00a0rail\u202f»', [['rail']]],
  ['vaulx-en-velin', [['vaulx en velin', 'vaulxenvelin']]],
  ['hôpitaux', [['hopitaux', 'hopital', 'hopitau']]],
  ['écologiques', [['ecologiques', 'ecologique']]],
])('%s wants %j', (q, words) => {
  expect(searchWords(q)).toEqual(words)
})

test.each([
  ['donatrice', 'Merci aux donateur·ices'],
  ['auteurs', 'Les auteur·ices'],
  ['invitee', 'Un·e invité·e'],
  ['invitée', 'invité(e)s'],
  ['donateur·ice', 'Une donatrice'],
  ['donateur.ice', 'Les donateur·ices'],
  ['donateur-ice', 'Les donateur·ices'],
  ['antiracisme', 'L’anti-racisme'],
  ['anti-racisme', 'Antiracisme'],
  ['vaulx velin', 'Vaulx-en-Velin'],
  ['Chaput-Renaud', 'Renaud Chaput'],
])('%s finds %s', (q, text) => {
  expect(hasWords([fold(text), ...spellings(text)], searchWords(q))).toBe(true)
})
