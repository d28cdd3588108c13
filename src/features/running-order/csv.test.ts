import fc from 'fast-check'
import { expect, test } from 'vitest'
import { speak } from '#app/contract/explain.ts'
import { Segment, SegmentKind } from '#app/contract/production-parts.ts'
import { decodeCsv, segmentsFromCsv, segmentsToCsv } from './csv.ts'

speak('fr')
const HEAD = 'Titre;Type;Durée;Qui;Notes;Liens'
const read = (...lines: string[]) => segmentsFromCsv(lines.join('\n'), () => 'new')
const problemsOf = (...lines: string[]) => {
  const reading = read(...lines)
  return 'problems' in reading ? reading.problems : []
}
const bytesOf = (...all: number[]) => new Uint8Array(all).buffer

const words = (max: number) =>
  fc.oneof(
    fc.string({ maxLength: max, unit: 'grapheme' }),
    fc.string({ maxLength: max, unit: fc.constantFrom(...'=+-@\'";,\n\t a1é＝') }),
  )
const nothingFor = (text: string | null) => text?.trim() || null
const segment = fc
  .record({
    id: fc.constant('new'),
    title: words(30),
    kind: fc.constantFrom(...SegmentKind.options),
    planned_seconds: fc.integer({ min: 1, max: 86_400 }),
    who: fc.option(words(30)).map(nothingFor),
    notes: fc.option(words(80)).map(nothingFor),
    links: fc.array(fc.webUrl({ withQueryParameters: true, withFragments: true }), { maxLength: 3 }),
    started_at: fc.constant(null),
  })
  .map((made) => Segment.safeParse(made).data)
  .filter((made) => made !== undefined)

test('what is written is read again as it was', () => {
  fc.assert(
    fc.property(fc.array(segment, { minLength: 1, maxLength: 8 }), (segments) => {
      expect(segmentsFromCsv(segmentsToCsv(segments), () => 'new')).toEqual({ segments, ignored: [] })
    }),
  )
})

test('no cell begins as a formula does', () => {
  fc.assert(
    fc.property(segment, (made) => {
      const titled = { ...made, title: `=${made.title}`.slice(0, 200) }
      expect(segmentsToCsv([titled]).split('\r\n')[1]).toMatch(/^"?'=/)
    }),
  )
})

test('any text at all is read or refused', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const reading = segmentsFromCsv(`${HEAD}\n${text}`, () => 'new')
      expect('problems' in reading ? reading.problems.length : reading.segments.length).toBeGreaterThan(0)
    }),
  )
})

test('a spreadsheet opens it: a byte order mark, semicolons, lengths with their hours', () => {
  const file = segmentsToCsv([
    {
      id: 'a',
      title: 'Bonsoir',
      kind: 'opening',
      planned_seconds: 330,
      who: 'Nora',
      notes: 'Un ; deux',
      links: ['https://a.fr', 'https://b.fr'],
      started_at: null,
    },
  ])
  expect(file).toBe(
    `\ufeff${HEAD}\r\nBonsoir;Ouverture;0:05:30;Nora;"Un ; deux";https://a.fr https://b.fr\r\n`,
  )
})

test('commas, other orders, foreign columns and empty lines are read', () => {
  expect(read('durée,titre,Couleur,type', '5,Bonsoir,bleu,debate', ',,,', '"1 h 10",Suite,,')).toMatchObject({
    segments: [
      { title: 'Bonsoir', kind: 'debate', planned_seconds: 300, who: null, notes: null, links: [] },
      { title: 'Suite', kind: 'other', planned_seconds: 4200 },
    ],
    ignored: ['Couleur'],
  })
})

test('what is wrong is told with its line', () => {
  expect(problemsOf('Nom;Durée', 'Bonsoir;5')).toEqual([{ code: 'columns', names: ['Titre'] }])
  expect(problemsOf(HEAD)).toEqual([{ code: 'empty' }])
  expect(problemsOf(HEAD, ...Array.from({ length: 201 }, () => 'Bonsoir;;5'))).toEqual([
    { code: 'too_many', count: 201 },
  ])
  expect(
    problemsOf(
      HEAD,
      'Bonsoir;;5',
      '',
      ';;5',
      'Suite;;',
      'Suite;;bientôt',
      'Suite;Cirque;5',
      'Fin;;5;;;demain',
      'Fin;;0',
    ),
  ).toEqual([
    { code: 'no_title', line: 4 },
    { code: 'no_length', line: 5 },
    { code: 'length', line: 6, text: 'bientôt' },
    { code: 'kind', line: 7, text: 'Cirque' },
    {
      code: 'value',
      line: 8,
      column: 'Liens',
      detail: 'Adresse web incomplète (exemple : https://exemple.fr).',
    },
    { code: 'value', line: 9, column: 'Durée', detail: 'Une séquence dure au moins une seconde.' },
  ])
  expect(problemsOf(HEAD, 'Bonsoir;;5', '"Suite;;5')).toEqual([{ code: 'quotes', line: 3 }])
})

test('a file of before UTF-8 is read too', () => {
  expect(decodeCsv(bytesOf(0xef, 0xbb, 0xbf, 0x44, 0xc3, 0xa9))).toBe('Dé')
  expect(decodeCsv(bytesOf(0x44, 0xe9))).toBe('Dé')
})
