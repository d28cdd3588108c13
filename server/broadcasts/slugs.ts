import { sql } from 'drizzle-orm'
import type { BroadcastPatch, Content } from '#app/contract/broadcast-input.ts'
import { followsTitle } from '#app/lib/followsTitle.ts'
import { slugify } from '#app/lib/slugify.ts'
import type { Db } from '#server/db/db.ts'
import { broadcasts, holdsSlug, redirects } from '#server/db/schema.ts'
import { refusedField } from '#server/problem.ts'
import type { Row } from './content.ts'
import type { Stored } from './rows.ts'

/** Where the public page of a broadcast answers. */
export function publicPath(slug: string): string {
  return `${FOLDER}${slug}`
}

/**
 * The patch, with the address that its title brings: a free one, as long as the public never saw the page and nobody
 * chose its address. One that is sent is somebody's choice.
 */
export async function withAddress(
  db: Db,
  { row, content }: { row: Row; content: Content },
  patch: BroadcastPatch,
): Promise<BroadcastPatch> {
  const { title, slug } = patch.page ?? {}
  if (title === undefined || slug !== undefined || row.first_published_at !== null) return patch
  if (followsTitle(content.page, title) === null) return patch
  return { ...patch, page: { ...patch.page, slug: await freeSlug(db, title, row.id) } }
}

/** An address made from the title, with a number after it when another page has it: `mastodon-contre-attaque-2`. */
export async function freeSlug(db: Db, title: string, id = 0): Promise<string> {
  await takeTurn(db)
  const base = slugify(title) || 'emission'
  const stem = base.slice(0, ROOM).replace(/-$/, '')
  const taken = new Set(await slugsLike(db, `${stem}%`, id))
  let slug = base
  for (let n = 2; taken.has(slug); n++) slug = `${stem}-${n}`
  return slug
}

/** The address of a broadcast that comes back from the trash: its own, or a free one where that was taken meanwhile. */
export async function slugOnReturn(db: Db, { row, content }: Stored): Promise<string> {
  const { title, slug } = content.page
  return (await isTaken(db, slug, row.id)) ? freeSlug(db, title, row.id) : slug
}

/** Refuses an address that leads, or once led, to another broadcast than this one. */
export async function mustBeFree(db: Db, slug: string, id = 0): Promise<void> {
  if (await isTaken(db, slug, id)) throw refusedField(['page', 'slug'], 'duplicate')
}

/** Whether an address leads, or once led, to another broadcast than this one; the answer holds until the transaction ends. */
export async function isTaken(db: Db, slug: string, id: number): Promise<boolean> {
  await takeTurn(db)
  return (await slugsLike(db, slug, id)).length > 0
}

const FOLDER = '/emissions/'
/** 90 characters at most, less the hyphen and a number. */
const ROOM = 84

/**
 * Addresses in use but for those of one broadcast: working copies, what the public knows, and old ones that redirect.
 * In the trash only a page that the public saw holds its address.
 */
async function slugsLike(db: Db, pattern: string, but: number): Promise<string[]> {
  // A slug holds no % or _ that would need escaping.
  const { rows } = await db.execute<{ slug: string }>(sql`
    select slug from ${broadcasts} where slug like ${pattern} and id <> ${but} and ${holdsSlug}
    union select published_slug from ${broadcasts} where published_slug like ${pattern} and id <> ${but}
    union select replace(path, ${FOLDER}, '') from ${redirects}
      where path like ${publicPath(pattern)} and broadcast_id <> ${but}`)
  return rows.map((row) => row.slug)
}

/** Until the transaction ends no other one chooses an address, so that one found free stays free. */
async function takeTurn(db: Db) {
  await db.execute(sql`select pg_advisory_xact_lock(${ADDRESSES})`)
}

/** Any number will do, as long as nothing else in the application locks it. */
const ADDRESSES = 7_461_002
