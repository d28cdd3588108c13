import { expect, test } from 'vitest'
import { parseChapters } from './parseChapters.ts'

test.each([
  ['0:00 Intro', 0, 'Intro'],
  ['00:00 – Intro', 0, 'Intro'],
  ['1:02:03 – Titre', 3723, 'Titre'],
  ['01:02:03 — Le rail : une histoire', 3723, 'Le rail : une histoire'],
  ['12:30 - Entre-deux', 750, 'Entre-deux'],
  ['[12:30] Titre', 750, 'Titre'],
  ['(12:30)\u00a0Titre', 750, 'Titre'],
  ['• 12:30 : Titre', 750, 'Titre'],
  ['3. 12:30 Titre', 750, 'Titre'],
  ['12:30 | 1936, l’été', 750, '1936, l’été'],
  ['- Titre (12:30)', 750, 'Titre'],
  ['Titre – 1:12:30', 4350, 'Titre'],
  ['12:30', 750, ''],
])('%s', (line, start_seconds, title) => {
  expect(parseChapters(line)).toEqual([{ start_seconds, title }])
})

test('lines without a time are no chapters', () => {
  const text = 'Au programme :\r\n0:00 Intro\r\n\r\nMerci à 250 personnes\n1:99 Jamais\n5:00 Fin'
  expect(parseChapters(text).map(({ title }) => title)).toEqual(['Intro', 'Fin'])
  expect(parseChapters('Un titre qui parle de 1984')).toEqual([])
})
