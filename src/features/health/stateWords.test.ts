import { expect, test } from 'vitest'
import type { Operation } from '#app/contract/operation.ts'
import { operationLabel } from './labels.ts'
import { stateWords } from './stateWords.ts'

const operation = (over: Partial<Operation>): Operation => ({
  id: 1,
  kind: 'fix',
  state: 'done',
  by: null,
  at: '2026-03-25T08:00:00Z',
  finished_at: null,
  undone_at: null,
  undo_until: null,
  total: 3,
  done: 2,
  refused: 0,
  request: { fix: 'typography' },
  result: {},
  ...over,
})

test.each<[Partial<Operation>, RegExp]>([
  [{}, /^2 pages corrigées$/],
  [{ state: 'failed' }, /tout est comme avant, vous pouvez recommencer$/],
  [
    { refused: 1, result: { interrupted: true } },
    /ce qui est écrit reste, le reste n’a pas changé.*recommencez/,
  ],
  [{ state: 'undone', result: { interrupted: true } }, /^Annulée$/],
  [{ kind: 'import', request: { noun: 'tag', filename: 'tags.csv' } }, /^2 fiches ajoutées$/],
  [
    { kind: 'import', state: 'undone', result: { kept: 1 } },
    /^Annulée · 1 fiche, utilisée ou modifiée depuis/,
  ],
  [{ kind: 'replace_image', request: { from: 1, by: 2 } }, /^Remplacée à 2 endroits$/],
  [{ kind: 'replace_image', state: 'undone', refused: 1 }, /^Annulée · 1 endroit, modifié depuis/],
])('%j is told in words', (over, words) => expect(stateWords(operation(over))).toMatch(words))

test.each<[Partial<Operation>, string]>([
  [{ kind: 'import', request: { noun: 'guest', filename: 'a.csv' } }, 'Import d’invité·es\u00a0: a.csv'],
  [{ kind: 'import', request: { noun: 'tag', filename: 'a.csv' } }, 'Import de tags\u00a0: a.csv'],
  [
    { kind: 'replace_image', request: { from: 1, by: 2 }, result: { from: 'a.jpg', by: 'b.jpg' } },
    'Image remplacée\u00a0: a.jpg par b.jpg',
  ],
  [{ kind: 'replace_image', request: { from: 1, by: 2 } }, 'Image remplacée partout'],
])('%j has a name', (over, name) => expect(operationLabel(operation(over))).toBe(name))
