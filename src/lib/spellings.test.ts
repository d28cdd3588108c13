import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold } from './fold.ts'
import { spellings } from './spellings.ts'

test.each([
  ['donateur·ice', ['donateur', 'donatrice']],
  ['donateur\u2022rice\u2022s', ['donateurs', 'donatrices']],
  ['Les auteur·ices', ['les auteurs', 'les autrices']],
  ['invité·e', ['invite', 'invitee']],
  ['invité(e)s', ['invites', 'invitees']],
  ['invité-e-s', ['invites', 'invitees', 'invitees']],
  ['invité.e.s', ['invites', 'invitees']],
  ['éclaireur·euses', ['eclaireurs', 'eclaireuses']],
  ['heureux·se', ['heureux', 'heureuse']],
  ['citoyen·ne·s', ['citoyens', 'citoyennes']],
  ['ouvrier·ères', ['ouvriers', 'ouvrieres']],
  ['sportif·ve·s', ['sportifs', 'sportives']],
  ['tou·te·s', ['tous', 'toutes']],
  ['maire·sse', ['maire', 'mairesse']],
  ['musicien·e', ['musicien', 'musicienne']],
  ['ceux·celles', ['ceux celles']],
  ['précaire(s)', ['precaires']],
  ['anti-racisme', ['antiracisme']],
  ['S.N.C.F.', ['sncf']],
  ['prud’hommes', ['prudhommes']],
])('%s is also looked for as %j', (text, others) => {
  expect([fold(text), ...spellings(text)]).toEqual(expect.arrayContaining(others))
})

test.each(['l’ordre', 'Le rail'])('%s is looked for as it is', (text) => {
  expect(spellings(text)).toEqual([])
})

test('other spellings are folded, and none is the text itself', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (text) => {
      for (const other of spellings(text)) {
        expect(fold(other)).toBe(other)
        expect(other).not.toBe(fold(text))
      }
    }),
  )
})
