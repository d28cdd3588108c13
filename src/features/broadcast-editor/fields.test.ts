import { describe, expect, test } from 'vitest'
import { BroadcastPatch } from '#app/contract/broadcast-input.ts'
import { BLANK } from './blank.ts'
import { fieldOf, toFields, toPatch, withFields } from './fields.ts'
import { FIELD_ORDER } from './jump.ts'
import { problemsOf, refusalsOf, sound } from './problems.ts'
import { FULL } from './sample.testing.ts'

describe('the fields of the screen', () => {
  test.each([
    ['full', FULL],
    ['blank', BLANK],
  ])('hold a %s page whole: putting them back changes nothing', (_, broadcast) => {
    expect(withFields(broadcast, toFields(broadcast))).toEqual(broadcast)
  })

  test('make a patch that the contract takes, each on its own too', () => {
    const fields = toFields(FULL)
    expect(problemsOf(fields)).toEqual([])
    expect(FIELD_ORDER.flatMap((field) => problemsOf({ [field]: fields[field] }))).toEqual([])
  })

  test('are all in the order in which one is brought to them', () => {
    expect(FIELD_ORDER.toSorted()).toEqual(Object.keys(toFields(BLANK)).toSorted())
  })

  test('send only what changed, and an emptied text as null', () => {
    expect(toPatch({ lead: '', title: 'Neuf' })).toEqual({ lead: null, page: { title: 'Neuf' } })
    expect(toPatch({ image: null, series: null })).toEqual({ page: { image_id: null }, series_id: null })
  })

  test('every value of a patch belongs to one of them, so that a refusal finds its place', () => {
    const { page, peertube, ...plain } = BroadcastPatch.shape
    const pointers = [
      ...Object.keys(page.unwrap().shape).map((key) => `/page/${key}`),
      ...Object.keys(peertube.unwrap().shape).map((key) => `/peertube/${key}`),
      ...Object.keys(plain).map((key) => `/${key}`),
    ]
    expect(pointers.filter((pointer) => fieldOf(pointer) === null)).toEqual([])
    expect(fieldOf('/lock_version')).toBeNull()
    expect([fieldOf('/alt'), fieldOf('/credit')]).toEqual(['image', 'image'])
  })
})

describe('what the contract refuses', () => {
  const wrong = {
    aired_on: '9999-01-01',
    planned: { start: '2026-03-12T20:00:00Z', end: '2026-03-12T19:00:00Z' },
    youtube_id: 'https://exemple.fr',
    title: 'x'.repeat(201),
  }

  test('is told field by field, all at once', () => {
    expect(Object.keys(refusalsOf(problemsOf(wrong))).toSorted()).toEqual(Object.keys(wrong).toSorted())
  })

  test('does not reach the preview where it would be computed with; a long title does', () => {
    const stored = toFields(FULL)
    const seen = sound({ ...stored, ...wrong }, stored)
    expect(seen).toEqual({ ...stored, title: wrong.title })
  })
})
