import type { ScheduleEntry } from '#app/contract/schedule.ts'
import type { ScheduleSearch } from './span.ts'

/** What the agenda is filtered by, as the address names it. */
export type Filters = Pick<ScheduleSearch, 'series' | 'channel' | 'person'>
export type FilterName = keyof Filters

/** One thing to filter by: as it stands in the address, and its name. */
export interface Option {
  value: string
  label: string
}

/** The lives that every filter in force lets through; those of a span are all at hand, so that it needs no network. */
export function filtered(entries: ScheduleEntry[], filters: Filters): ScheduleEntry[] {
  const wanted = FILTERS.filter((name) => filters[name] !== undefined)
  if (wanted.length === 0) return entries
  return entries.filter((entry) =>
    wanted.every((name) => HOLDS[name](entry).some(({ value }) => value === String(filters[name]))),
  )
}

/** What the lives at hand can be filtered by, each once, in the order of names. */
export function optionsIn(entries: ScheduleEntry[], name: FilterName): Option[] {
  const known = new Map(entries.flatMap(HOLDS[name]).map((option) => [option.value, option]))
  return [...known.values()].toSorted((one, other) => one.label.localeCompare(other.label))
}

const HOLDS: Record<FilterName, (entry: ScheduleEntry) => Option[]> = {
  series: ({ series }) => (series === null ? [] : [{ value: String(series.id), label: series.name }]),
  channel: ({ channel }) => (channel === null ? [] : [{ value: channel, label: channel }]),
  person: ({ people }) => people.map(({ id, name }) => ({ value: String(id), label: name })),
}

/** In the order they are offered. */
export const FILTERS: FilterName[] = ['series', 'channel', 'person']
