import { expect, test } from 'vitest'
import type { ScheduleEntry } from '#app/contract/schedule.ts'
import { filtered, optionsIn } from './filters.ts'

const live = (id: number, more: Partial<ScheduleEntry>): ScheduleEntry => ({
  id,
  lock_version: 0,
  title: `Live ${id}`,
  status: 'draft',
  live_state: 'planned',
  start: '2026-11-23T18:00:00.000Z',
  end: null,
  series: null,
  channel: null,
  studio: null,
  people: [],
  conflicts: [],
  permissions: {},
  ...more,
})
const culture = { id: 7, name: 'Écrans', slug: 'ecrans' }
const lives = [
  live(1, { series: culture, channel: 'YouTube', people: [{ id: 3, name: 'Zoé', as: 'guest' }] }),
  live(2, { series: culture, people: [{ id: 4, name: 'Ana', as: 'host' }] }),
  live(3, { channel: 'YouTube', people: [{ id: 3, name: 'Zoé', as: 'host' }] }),
]
const ids = (filters: Parameters<typeof filtered>[1]) => filtered(lives, filters).map(({ id }) => id)

test('a live passes when it answers every filter; a person counts as guest and as host', () => {
  expect(ids({})).toEqual([1, 2, 3])
  expect(ids({ series: 7 })).toEqual([1, 2])
  expect(ids({ person: 3 })).toEqual([1, 3])
  expect(ids({ series: 7, channel: 'YouTube' })).toEqual([1])
  expect(ids({ channel: 'Ailleurs' })).toEqual([])
})

test('what is offered is what the lives have, each once, by name', () => {
  expect(optionsIn(lives, 'person')).toEqual([
    { value: '4', label: 'Ana' },
    { value: '3', label: 'Zoé' },
  ])
  expect(optionsIn(lives, 'series')).toEqual([{ value: '7', label: 'Écrans' }])
})
