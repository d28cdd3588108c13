import { expect, test } from 'vitest'
import { refusedRows } from './refusedRows.ts'

test('each refused line is there as it was written, with all that is wrong with it in the last column', () => {
  const file = { head: ['Nom', 'Nature'], rows: [['Phare', 'Nuage'], ['Île', 'Lieu'], ['Anse']] }
  const faults = [
    { line: 2, column: 'kind', detail: 'Pas valable.' },
    { line: 2, column: null, detail: 'Déjà dit.' },
    { line: 4, column: 'kind', detail: 'À remplir.' },
  ]
  const words = { title: 'Motif', wordsOf: ({ detail }: { detail: string }) => detail }
  expect(refusedRows(file, { faults, refused_lines: [2, 4] }, words)).toEqual([
    ['Nom', 'Nature', 'Motif'],
    ['Phare', 'Nuage', 'Pas valable. Déjà dit.'],
    ['Anse', '', 'À remplir.'],
  ])
})

test('cells beyond the head come along, the reasons of an earlier try do not', () => {
  const file = { head: ['Nom', 'Motif', 'Nature'], rows: [['Phare', 'Pas valable.', 'Lieu', 'au large']] }
  const words = { title: 'Motif', wordsOf: () => 'Trop de cellules.' }
  const faults = [{ line: 2, column: null, detail: '' }]
  expect(refusedRows(file, { faults, refused_lines: [2] }, words)).toEqual([
    ['Nom', 'Nature', 'Motif'],
    ['Phare', 'Lieu', 'Trop de cellules.', 'au large'],
  ])
})
