import type { Doubled } from '#app/contract/duplicate-search.ts'
import { MergedField, type MergePreview } from '#app/contract/merge.ts'
import { tagKey } from '#app/lib/tagKey.ts'
import { guestNames } from '#server/guests/names.ts'
import { searchText } from '#server/names/search.ts'
import type { Thing } from './things.ts'

/** What differs between the two, and whether the value of the one that goes would fill a gap. */
export function differences(noun: Doubled, from: Thing, into: Thing): MergePreview['fields'] {
  return MergedField[noun].options.flatMap((field) => {
    const [theirs, mine] = [shown(from[field]), shown(into[field])]
    if (theirs === mine) return []
    return [{ field, from: theirs, into: mine, takes: mine === null && theirs !== null }]
  })
}

/** What the one that stays becomes: the fields that were chosen, and all the names and links of both. */
export function merged(
  noun: Doubled,
  from: Thing,
  into: Thing,
  take: readonly string[],
): Record<string, unknown> {
  const taken = Object.fromEntries(take.map((field) => [field, from[field]]))
  const after = { ...into, ...taken }
  const others = { [namesOf[noun].others]: otherNames(noun, from, into, after) }
  if (noun === 'tag') return { ...taken, ...others }
  const legacy_label = into['legacy_label'] ?? from['legacy_label']
  return { ...taken, ...others, legacy_label, links: allLinks(into['links'], from['links']) }
}

/** The other names of the one that stays: its own, the one that goes and those it had. */
export function otherNames(noun: Doubled, from: Thing, into: Thing, after: object = into): string[] {
  const { name, others } = namesOf[noun]
  const all = [...texts(into[others]), into[name], from[name], ...texts(from[others])].map(String)
  const own = String(Reflect.get(after, name))
  return [...new Set(all)].filter((other) => other !== own)
}

/** What follows from the names: the text that searches look in, the key that makes a tag one. */
export function derived(noun: Doubled, thing: Record<string, unknown>): { search: string; key?: string } {
  if (noun === 'guest') return { search: guestNames(thing) }
  const name = String(thing['name'])
  return { search: searchText([name, ...texts(thing['synonyms'])]), key: tagKey(name) }
}

/** What a thing is called. */
export const nameOf = (noun: Doubled, thing: Thing): string => String(thing[namesOf[noun].name])

const namesOf = {
  guest: { name: 'display_name', others: 'aliases' },
  tag: { name: 'name', others: 'synonyms' },
} as const

const shown = (value: unknown) =>
  value === null || value === undefined || value === '' ? null : String(value)
const texts = (value: unknown) => (Array.isArray(value) ? value.map(String) : [])

function allLinks(mine: unknown, theirs: unknown): unknown[] {
  const all = [mine, theirs].flatMap((links: unknown) => (Array.isArray(links) ? (links as unknown[]) : [])) // of any
  return [...new Map(all.map((link) => [String(Reflect.get(Object(link), 'url')), link])).values()]
}
