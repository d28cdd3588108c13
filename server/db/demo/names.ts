import { slugify } from '#app/lib/slugify.ts'
import { sortName } from '#app/lib/name.ts'
import { tagKey } from '#app/lib/tagKey.ts'
import type { Db } from '#server/db/db.ts'
import { type guests, series, type tags } from '#server/db/schema.ts'
import { searchText } from '#server/names/search.ts'
import type { Chance } from './random.ts'
import {
  familyNames,
  formatTags,
  givenNames,
  organisations,
  particles,
  platformTags,
  roles,
  seriesNames,
  topics,
  towns,
} from './words.ts'

type GuestRow = typeof guests.$inferInsert

const TAGS = 800

/** People and collectives. A quarter still bear their imported label, family name first; some are there twice. */
export function guestRows(chance: Chance, count: number): GuestRow[] {
  const rows = [
    person('Renaud', null, 'Chaput', true),
    person('Claire', null, 'Girka', true),
    person('Renaud', null, 'Chaput', false),
  ]
  const known = new Set(rows.map((row) => row.display_name))
  while (rows.length < count) {
    const row = chance.happens(0.04) ? collective(chance) : anyone(chance)
    if (known.has(row.display_name)) continue
    known.add(row.display_name)
    rows.push(row)
    const twin =
      chance.happens(0.03) && row.family_name
        ? person(row.given_name ?? '', row.particle ?? null, row.family_name, true)
        : null
    if (twin !== null && rows.length < count) rows.push(twin)
  }
  return withSlugs(rows).map((row) => ({
    ...row,
    search: searchText([row.display_name, row.sort_name, row.legacy_label, ...(row.aliases ?? [])]),
  }))
}

function anyone(chance: Chance): GuestRow {
  const particle = chance.happens(0.06) ? chance.pick(particles) : null
  const row = person(chance.pick(givenNames), particle, chance.pick(familyNames), chance.happens(0.25))
  return { ...row, role_short: chance.happens(0.5) ? chance.pick(roles) : null }
}

/** `isLegacy`: as imported, "Chaput Renaud", with nothing known of its parts. */
function person(
  given_name: string,
  particle: string | null,
  family_name: string,
  isLegacy: boolean,
): GuestRow {
  const label = [particle, family_name, given_name].filter(Boolean).join(' ')
  if (isLegacy) return { display_name: label, sort_name: label, slug: slugify(label), legacy_label: label }
  const name = particle?.endsWith('’')
    ? `${particle}${family_name}`
    : [particle, family_name].filter(Boolean).join(' ')
  const display_name = `${given_name} ${name}`
  const parts = { kind: 'person' as const, display_name, given_name, particle, family_name }
  return { ...parts, sort_name: sortName(parts), slug: slugify(display_name), legacy_label: label }
}

function collective(chance: Chance): GuestRow {
  const display_name = `${chance.pick(organisations)} de ${chance.pick(towns)}`
  const kind = chance.happens(0.5) ? ('collective' as const) : ('organisation' as const)
  return { kind, display_name, sort_name: display_name, slug: slugify(display_name) }
}

/** Topics, towns and organisations; and, as imported, seasons, platforms and formats that should be fields. */
export function tagRows(chance: Chance): (typeof tags.$inferInsert)[] {
  const seasons = Array.from({ length: 12 }, (_, index) => `Saison ${String(index + 1).padStart(2, '0')}`)
  const bare = topics.map((topic) => topic.replace(/^(l[ea]s?|les) |^l’/, ''))
  const named = [
    ...platformTags.map((name) => ({ name, kind: 'platform' as const })),
    ...seasons.map((name) => ({ name, kind: 'season' as const })),
    ...formatTags.map((name) => ({ name, kind: 'format' as const })),
    ...bare.map((name) => ({ name: name.charAt(0).toUpperCase() + name.slice(1), kind: 'topic' as const })),
    ...towns.map((name) => ({ name, kind: 'place' as const })),
    ...organisations.map((name) => ({ name, kind: 'organisation' as const })),
  ]
  const keys = new Set(named.map(({ name }) => tagKey(name)))
  while (named.length < TAGS - TWINS.length) {
    const name = `${capital(chance.pick(bare))} à ${chance.pick(towns)}`
    const key = tagKey(name)
    if (keys.has(key)) continue
    keys.add(key)
    named.push({ name, kind: 'topic' })
  }
  const twins = new Set(TWINS.map(({ name }) => name))
  // The former site let two spellings of one tag be: a key of its own keeps the second apart.
  return withSlugs(
    [...named, ...TWINS].map((row) => ({
      ...row,
      key: twins.has(row.name) ? `${tagKey(row.name)} (import)` : tagKey(row.name),
      search: searchText([row.name]),
      slug: slugify(row.name),
    })),
  )
}

/** Tags that are there already, spelled otherwise. */
const TWINS = [
  { name: 'Bluesky', kind: 'platform' as const },
  { name: 'Logiciels libres', kind: 'topic' as const },
]

export async function insertSeries(db: Db): Promise<number[]> {
  const rows = seriesNames.map(([name, schedule_hint], index) => ({
    name,
    schedule_hint,
    slug: slugify(name),
    search: searchText([name]),
    active: index < 10,
    description: `Rendez-vous de la rédaction, ${schedule_hint}.`,
  }))
  return (await db.insert(series).values(rows).returning({ id: series.id })).map(({ id }) => id)
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** A number after a slug that is taken. */
export function withSlugs<T extends { slug: string }>(rows: T[]): T[] {
  const taken = new Set<string>()
  const last = new Map<string, number>()
  return rows.map((row) => {
    let slug = row.slug
    for (let n = last.get(row.slug) ?? 2; taken.has(slug); n++) {
      slug = `${row.slug.slice(0, 84).replace(/-$/, '')}-${n}`
      last.set(row.slug, n)
    }
    taken.add(slug)
    return { ...row, slug }
  })
}
