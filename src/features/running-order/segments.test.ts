import { expect, test } from 'vitest'
import type { Segment } from '#app/contract/production-parts.ts'
import { speak } from '#app/contract/explain.ts'
import { blankSegment, copyOf, insertedAfter, ofKind, refusalsOf, takenBack } from './segments.ts'

const opening = blankSegment([])
const interview = blankSegment([opening])

test('a segment is valid as it comes, named after its kind', () => {
  expect([opening.title, interview.title]).toEqual(['Ouverture', 'Entretien'])
  expect([refusalsOf(opening), refusalsOf(interview)]).toEqual([{}, {}])
})

test('a title that nobody wrote follows the kind, one that was written stays', () => {
  expect(ofKind(opening, 'debate')).toMatchObject({ kind: 'debate', title: 'Débat' })
  expect(ofKind({ ...opening, title: 'Bonsoir' }, 'debate')).toMatchObject({ title: 'Bonsoir' })
})

test('a segment goes behind another, or to the end when that one is gone', () => {
  const added = copyOf({ ...opening, started_at: '2026-05-01T17:30:00Z' })
  expect(added).toEqual({ ...opening, id: added.id })
  expect(added.id).not.toBe(opening.id)
  expect(insertedAfter([opening, interview], opening.id, added)).toEqual([opening, added, interview])
  expect(insertedAfter([opening, interview], 'gone', added)).toEqual([opening, interview, added])
})

test('what was brought in is taken back, and what came since stays', () => {
  const [brought, since] = [copyOf(opening), copyOf(interview)]
  expect(takenBack([brought, since], [brought], [opening, interview])).toEqual([opening, interview, since])
  expect(takenBack([opening, brought, since], [brought], [])).toEqual([opening, since])
})

test('a refusal says in French which field it is about', () => {
  speak('fr')
  const wrong: Segment = { ...opening, title: ' ', planned_seconds: 0, links: ['https://a.fr', 'demain'] }
  expect(refusalsOf(wrong)).toEqual({
    title: 'À remplir.',
    planned_seconds: 'Une séquence dure au moins une seconde.',
    'links/1': 'Adresse web incomplète (exemple : https://exemple.fr).',
  })
  expect(refusalsOf({ ...opening, title: 'x'.repeat(201) })).toEqual({
    title: 'Trop long : 200 caractères au plus.',
  })
})
