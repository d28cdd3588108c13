import { expect, test } from 'vitest'
import type { Revision } from '#app/contract/revision.ts'
import { changedFields, gapWords, kindWords, whenWords } from './entryWords.ts'

const entry: Revision = {
  n: 2,
  at: '2026-03-25T18:05:00Z',
  by: null,
  kind: 'manual',
  changed: [],
  to: null,
  note: null,
  name: null,
  restored_n: null,
}

test('an entry is named after what was done', () => {
  expect(kindWords(entry)).toBe('Enregistrement')
  expect(kindWords({ ...entry, n: 1 })).toBe('Création')
  expect(kindWords({ ...entry, kind: 'transition', to: 'published' })).toBe('Publication')
  expect(kindWords({ ...entry, kind: 'set_aside' })).toBe('Texte écarté d’une fusion')
})

test('its fields are named once each, in the order of the page, without states', () => {
  const changed = ['/tag_ids', '/peertube/peertube_uuid', '/peertube/peertube_host', '/status', '/page/title']
  expect(changedFields({ ...entry, changed })).toEqual(['Titre', 'PeerTube', 'Tags'])
})

test('its hour is the newsroom’s', () => {
  expect(whenWords(entry, 'Europe/Paris')).toBe('25\u00a0mars 2026 à 19\u00a0h\u00a005')
})

test('what cannot come back is told with its reason', () => {
  expect(gapWords({ pointer: '/guests', reason: 'deleted', name: 'Ada Morel' })).toBe(
    'Invité·es\u00a0: Ada Morel, qui n’existe plus',
  )
  expect(gapWords({ pointer: '/tag_ids', reason: 'deleted', name: null })).toContain('nom inconnu')
})
