import { and, eq, getTableColumns, inArray, ne, or, sql } from 'drizzle-orm'
import type { Tag, TagSearch } from '#app/contract/tag.ts'
import { tagKey } from '#app/lib/tagKey.ts'
import type { Db } from '#server/db/db.ts'
import { tags } from '#server/db/schema.ts'
import { missing } from '#server/names/former.ts'
import { closest, frenchOrder, matching, ordered, searchText } from '#server/names/search.ts'
import { metaOf, windowOf } from '#server/paging.ts'
import { must } from '#server/problem.ts'
import { forgiving } from '#server/search/forgiving.ts'
import type { Wanted } from '#server/search/wanted.ts'

type TagFields = Partial<Omit<Tag, 'id' | 'lock_version' | 'created_at' | 'updated_at' | 'broadcasts_count'>>
/** The stored fields that people write. */
type NewTag = TagFields & Required<Pick<TagFields, 'name' | 'slug'>>

/** A page of tags, each with the number of its broadcasts, the trash aside. Best matches first, else by name. */
export function listTags(db: Db, query: TagSearch) {
  return forgiving(db, query.q, (wanted) => found(db, query, wanted))
}

async function found(db: Db, query: TagSearch, wanted: Wanted) {
  const where = and(matching(tags.search, wanted), query.kind && inArray(tags.kind, query.kind))
  const { limit, offset } = windowOf(query)
  const { rows: all, broadcasts_count } = selected(db)
  const byName = frenchOrder(tags.name)
  const order = ordered(
    query.sort,
    { name: byName, broadcasts_count, updated_at: tags.updated_at },
    query.q ? [closest(tags.search, wanted), byName] : [byName],
  )
  const [rows, total] = await Promise.all([
    all
      .where(where)
      .orderBy(...order, tags.id)
      .limit(limit)
      .offset(offset),
    db.$count(tags, where),
  ])
  return { data: rows.map(tagOf), meta: metaOf(query, total) }
}

/** The tag; refused as `missing` says. */
export async function readTag(db: Db, id: number): Promise<Tag> {
  const [row] = await selected(db).rows.where(eq(tags.id, id))
  if (row === undefined) throw await missing(db, 'tag', id, readTag)
  return tagOf(row)
}

/** Refused as reading it is. */
export async function mustBeTag(db: Db, id: number): Promise<void> {
  if (!(await tagExists(db, id))) await readTag(db, id)
}

/** The same, held against other writers until the transaction ends. */
export async function holdTag(db: Db, id: number): Promise<Tag> {
  await db.select({ id: tags.id }).from(tags).where(eq(tags.id, id)).for('update')
  return readTag(db, id)
}

export async function tagExists(db: Db, id: number): Promise<boolean> {
  return (await db.$count(tags, eq(tags.id, id))) > 0
}

/** Another tag that readers would take for one of this name, by its own or by a synonym; or null. */
export async function sameTag(db: Db, name: string, id = 0): Promise<Tag | null> {
  const known = await db
    .select({ id: tags.id, synonyms: tags.synonyms })
    .from(tags)
    .where(ne(tags.synonyms, []))
  const bySynonym = known.filter(({ synonyms }) => synonyms.some((word) => tagKey(word) === tagKey(name)))
  const same = or(
    eq(tags.key, tagKey(name)),
    inArray(
      tags.id,
      bySynonym.map((tag) => tag.id),
    ),
  )
  const [row] = await selected(db).rows.where(and(same, ne(tags.id, id)))
  return row === undefined ? null : tagOf(row)
}

/** Adds a tag; what is not given is left to the database. */
export async function insertTag(db: Db, values: NewTag, now: Date): Promise<Tag> {
  const row = { ...values, ...derived(values), created_at: now, updated_at: now }
  const [added] = await db.insert(tags).values(row).returning({ id: tags.id })
  must(added !== undefined, 'internal')
  return readTag(db, added.id)
}

/** Writes some fields of a tag, as a new version. */
export async function updateTag(db: Db, tag: Tag, values: TagFields, now: Date): Promise<Tag> {
  const row = { ...values, ...derived({ ...tag, ...values }), updated_at: now }
  await db
    .update(tags)
    .set({ ...row, lock_version: sql`${tags.lock_version} + 1` })
    .where(eq(tags.id, tag.id))
  return readTag(db, tag.id)
}

/** Deletes a tag that is on no broadcast. */
export async function deleteTag(db: Db, id: number): Promise<void> {
  await db.delete(tags).where(eq(tags.id, id))
}

/** The text that searches look in: its name and its synonyms. */
export function namesOf({ name, synonyms = [] }: { name: string; synonyms?: string[] | undefined }): string {
  return searchText([name, ...synonyms])
}

/** What follows from a tag's names: the key that makes it unique, the text that searches look in. */
function derived(names: Parameters<typeof namesOf>[0]) {
  return { key: tagKey(names.name), search: namesOf(names) }
}

const { search: _search, key: _key, ...columns } = getTableColumns(tags)

/** Counted for the rows of a page alone, unless they are sorted by it. */
function selected(db: Db) {
  const broadcasts_count = sql<number>`(select count(*)::int from broadcast_tags as shown
    join broadcasts on broadcasts.id = shown.broadcast_id
    where shown.tag_id = tags.id and broadcasts.status <> 'trashed')`
  return { broadcasts_count, rows: db.select({ ...columns, broadcasts_count }).from(tags) }
}

type Row = Awaited<ReturnType<typeof selected>['rows']>[number]

function tagOf(row: Row): Tag {
  return { ...row, created_at: row.created_at.toISOString(), updated_at: row.updated_at.toISOString() }
}
