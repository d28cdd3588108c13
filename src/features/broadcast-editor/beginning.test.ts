import { describe, expect, test } from 'vitest'
import type { SeriesTemplate } from '#app/contract/template.ts'
import { beginningOf, mayBegin } from './beginning.ts'
import { BLANK } from './blank.ts'
import { toFields } from './fields.ts'
import { FULL } from './sample.testing.ts'

const ada = { id: 3, display_name: 'Ada', sort_name: 'Ada', slug: 'ada', kind: 'person' as const }
const tag = { id: 5, name: 'Rail', slug: 'rail', kind: 'topic' as const }
const template: SeriesTemplate['template'] = {
  title: 'Mardi du {date}',
  duration_seconds: 5400,
  format: 'studio',
  channel: 'Chaîne 1',
  studio: null,
  host_ids: [3],
  hosts: [ada],
  tag_ids: [5],
  tags: [tag],
  segments: [
    { id: 'a', title: 'Accueil', kind: 'opening', planned_seconds: 300, who: null, notes: null, links: [] },
  ],
  tasks: [],
}
const of = (page = toFields(BLANK)) =>
  beginningOf({ template }, { page, made: null, name: 'Mardi soir', zone: 'Europe/Paris' })

describe('what a page takes of a template', () => {
  test('is what is empty, with the title and the end that its start brings', () => {
    const { fields, making } = of({
      ...toFields(BLANK),
      planned: { start: '2026-03-31T17:30:00.000Z', end: null },
    })
    expect(fields).toEqual({
      title: expect.stringMatching(/^Mardi du 31\smars\s2026$/),
      format: 'studio',
      tagging: { tags: [tag], main_tag_id: null },
      planned: { start: '2026-03-31T17:30:00.000Z', end: '2026-03-31T19:00:00.000Z' },
    })
    expect(making).toMatchObject({ channel: 'Chaîne 1', host_ids: [3], segments: [{ started_at: null }] })
    expect(Object.keys(making)).toEqual(['channel', 'host_ids', 'segments'])
  })

  test('is no title with a day that is not known, and no end without a start', () => {
    expect(Object.keys(of().fields)).toEqual(['format', 'tagging'])
  })

  test('leaves all that was typed', () => {
    expect(of(toFields(FULL)).fields).toEqual({})
  })
})

test('only a page that nobody saw, of a live that is not over, may begin', () => {
  expect(mayBegin(BLANK, null)).toBe(true)
  expect(mayBegin({ ...BLANK, status: 'published', first_published_at: '2026-01-01T00:00:00Z' }, null)).toBe(
    false,
  )
  expect(mayBegin({ ...BLANK, live_state: 'ended' }, null)).toBe(false)
})
