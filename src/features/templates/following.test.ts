import { expect, test } from 'vitest'
import { FollowInput, type SeriesTemplate } from '#app/contract/template.ts'
import { backFrom } from './following.ts'

const template: SeriesTemplate['template'] = {
  title: null,
  duration_seconds: null,
  format: null,
  channel: null,
  studio: 'Terrasse',
  host_ids: [],
  hosts: [],
  tag_ids: [],
  tags: [],
  segments: [],
  tasks: [],
}

test('lives that followed are taken back by those that had the same, and nothing is sent that nobody asks for', () => {
  const [hall, roof] = [{ studio: 'Petit studio' }, { studio: 'Toit' }]
  const changed = [
    { id: 1, fields: ['studio' as const], before: hall },
    { id: 2, fields: ['studio' as const], before: roof },
    { id: 3, fields: ['studio' as const], before: hall },
  ]
  const back = backFrom({ changed, kept: [] }, template, '2026-04-07')
  const live = (id: number) => ({ id, fields: ['studio'] })
  expect(back).toEqual([
    { from: '2026-04-07', before: { studio: 'Terrasse' }, after: hall, lives: [live(1), live(3)] },
    { from: '2026-04-07', before: { studio: 'Terrasse' }, after: roof, lives: [live(2)] },
  ])
  expect(back.map((input) => FollowInput.parse(input))).toEqual(back)
})
