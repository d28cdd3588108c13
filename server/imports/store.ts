import { inArray, ne, or, sql } from 'drizzle-orm'
import type { GuestInput } from '#app/contract/guest.ts'
import type { Import } from '#app/contract/import.ts'
import type { TagInput } from '#app/contract/tag.ts'
import { tagKey } from '#app/lib/tagKey.ts'
import type { Db } from '#server/db/db.ts'
import { former_names, former_slugs, guests, tags } from '#server/db/schema.ts'
import { guestNames, storedFields } from '#server/guests/names.ts'
import { slugBeside, slugOf } from '#server/names/slug.ts'
import { storedFields as tagFields } from '#server/tags/fields.ts'
import { namesOf } from '#server/tags/store.ts'
import { synonymsOf } from './claims.ts'
import type { Ready } from './readLine.ts'

type Noun = Import['noun']

/** All names that are there by their keys, other spellings too, each with the name it is another of. */
export async function knownKeys(db: Db, noun: Noun): Promise<Map<string, string>> {
  const rows =
    noun === 'guest'
      ? await db.select({ name: guests.display_name, others: guests.aliases }).from(guests)
      : await db.select({ name: tags.name, others: tags.synonyms }).from(tags)
  return new Map(
    rows.flatMap(({ name, others }) => [...others, name].map((word) => [tagKey(word), name] as const)),
  )
}

/** The addresses that are taken, those of before too. */
export async function takenSlugs(db: Db, noun: Noun): Promise<Set<string>> {
  const table = noun === 'guest' ? guests : tags
  const [now, former] = await Promise.all([
    db.select({ slug: table.slug }).from(table),
    db.select({ slug: former_slugs.slug, noun: former_slugs.noun }).from(former_slugs),
  ])
  return new Set([...now, ...former.filter((one) => one.noun === noun)].map(({ slug }) => slug))
}

/** Adds the lines at addresses that are not in `taken`, and answers what was added: not what another took meanwhile. */
export async function insertLines(db: Db, noun: Noun, lines: Ready[], taken: Set<string>, now: Date) {
  const at = { created_at: now, updated_at: now }
  if (noun === 'guest') {
    const rows = lines.map(({ name, fields }) => {
      const stored = { ...storedFields(fields as GuestInput), display_name: name } // read as guests
      return { ...stored, ...at, slug: claim(name, 'invite', taken), search: guestNames(stored) }
    })
    return db
      .insert(guests)
      .values(rows)
      .onConflictDoNothing()
      .returning({ id: guests.id, name: guests.display_name })
  }
  const rows = (await stillFree(db, lines)).map(({ name, key, fields }) => {
    const stored = tagFields(fields as TagInput) // read as tags
    return { ...stored, ...at, key, slug: claim(name, 'tag', taken), search: namesOf(stored) }
  })
  if (rows.length === 0) return []
  return db.insert(tags).values(rows).onConflictDoNothing().returning({ id: tags.id, name: tags.name })
}

/** The lines of tags that nobody else named since they were read, by a name or by a synonym. */
async function stillFree(db: Db, lines: Ready[]): Promise<Ready[]> {
  const keysOf = (read: Ready) => [read.key, ...synonymsOf(read).map(tagKey)]
  const wanted = sql.param(lines.flatMap(keysOf))
  const rows = await db
    .select({ name: tags.name, others: tags.synonyms })
    .from(tags)
    .where(or(sql`${tags.key} = any(${wanted}::text[])`, ne(tags.synonyms, [])))
  const named = new Set(rows.flatMap(({ name, others }) => [name, ...others].map(tagKey)))
  return lines.filter((read) => keysOf(read).every((key) => !named.has(key)))
}

/** Deletes those that nobody changed since and nothing names, and answers which. */
export async function deleteUnused(db: Db, noun: Noun, ids: number[]): Promise<number[]> {
  const table = noun === 'guest' ? guests : tags
  const name = noun === 'guest' ? guests.display_name : tags.name
  const deleted = await db
    .delete(table)
    .where(
      sql`${inArray(table.id, ids)} and ${table.lock_version} = 0 and ${table.id} not in (${USED[noun]})`,
    )
    .returning({ id: table.id, name })
  const former = deleted.map((one) => ({ ...one, kind: noun }))
  if (former.length > 0) await db.insert(former_names).values(former).onConflictDoNothing()
  return deleted.map(({ id }) => id)
}

const SHOWN = sql`from broadcasts join revisions on broadcast_id = broadcasts.id and n = published_n`

/** Whatever a working copy, a public page, a live or a template names, and guests of whom something private is known. */
const USED: Record<Noun, ReturnType<typeof sql>> = {
  guest: sql`select guest_id from broadcast_guests
    union all select guest_id from bookings
    union all select unnest(host_ids) from productions
    union all select host::int from series_templates, jsonb_array_elements_text(template -> 'host_ids') as host
    union all select id from guest_contacts
    union all select (guest ->> 'guest_id')::int ${SHOWN}, jsonb_array_elements(snapshot -> 'guests') as guest`,
  tag: sql`select tag_id from broadcast_tags
    union all select tag::int from series_templates, jsonb_array_elements_text(template -> 'tag_ids') as tag
    union all select tag::int ${SHOWN}, jsonb_array_elements_text(snapshot -> 'tag_ids') as tag`,
}

/** A free address made from the name, taken at once. */
function claim(name: string, otherwise: string, taken: Set<string>): string {
  const slug = slugBeside(slugOf(name, otherwise), taken)
  taken.add(slug)
  return slug
}
