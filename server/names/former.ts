import { and, eq, inArray, type SQL, sql } from 'drizzle-orm'
import type { Db } from '#server/db/db.ts'
import { former_names } from '#server/db/schema.ts'
import { Refused } from '#server/problem.ts'

type Kind = (typeof former_names.$inferSelect)['kind']

/** What something was called before it was deleted, and what took its place, null when nothing did. */
export type Former = Pick<typeof former_names.$inferSelect, 'name' | 'now_id'>

/** Remembers what is about to be deleted, for the versions that still name it. */
export async function rememberFormer(
  db: Db,
  kind: Kind,
  { id, name }: { id: number; name: string },
  now_id: number | null = null,
): Promise<void> {
  const replacedByIt = and(eq(former_names.kind, kind), eq(former_names.now_id, id))
  await db.update(former_names).set({ now_id }).where(replacedByIt)
  await db.insert(former_names).values({ kind, id, name, now_id })
}

/** The deleted ones among these, by id. */
export async function formerOnes(db: Db, kind: Kind, ids: number[]): Promise<Map<number, Former>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .select()
    .from(former_names)
    .where(and(eq(former_names.kind, kind), inArray(former_names.id, ids)))
  return new Map(rows.map(({ id, name, now_id }) => [id, { name, now_id }]))
}

/** The id itself, or that of what took its place: an address or a view that names the former one leads on. */
export function heirOf(kind: Kind, id: number): SQL<number> {
  const is = and(eq(former_names.kind, kind), eq(former_names.id, id))
  return sql`coalesce((select ${former_names.now_id} from ${former_names} where ${is}), ${id})`
}

/** Why something is not there, to be thrown: it made room for another, which comes along as `read`, or nobody knows it. */
export async function missing(
  db: Db,
  kind: Kind,
  id: number,
  read: (db: Db, id: number) => Promise<unknown>,
): Promise<Refused> {
  const heir = (await formerOnes(db, kind, [id])).get(id)?.now_id ?? null
  return heir === null ? new Refused('not_found') : new Refused('gone', { current: await read(db, heir) })
}

/** The deleted ones that it took the place of. */
export async function replacedBy(db: Db, kind: Kind, id: number): Promise<{ id: number; name: string }[]> {
  return db
    .select({ id: former_names.id, name: former_names.name })
    .from(former_names)
    .where(and(eq(former_names.kind, kind), eq(former_names.now_id, id)))
    .orderBy(former_names.id)
}

/** It is there again, and in the place of these as it was. */
export async function forgetFormer(db: Db, kind: Kind, id: number, replaced: number[]): Promise<void> {
  await db.delete(former_names).where(and(eq(former_names.kind, kind), eq(former_names.id, id)))
  if (replaced.length === 0) return
  await db
    .update(former_names)
    .set({ now_id: id })
    .where(and(eq(former_names.kind, kind), inArray(former_names.id, replaced)))
}
