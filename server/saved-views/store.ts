import { and, eq, or, sql } from 'drizzle-orm'
import type { SavedView, SavedViewInput, SavedViewPatch, ViewedList } from '#app/contract/saved-view.ts'
import type { Db } from '#server/db/db.ts'
import { saved_views, user } from '#server/db/schema.ts'
import { frenchOrder } from '#server/names/search.ts'
import { must } from '#server/problem.ts'

/** The views that the person may use: their own, and those that others share. */
export async function listViews(db: Db, user_id: string, list?: ViewedList): Promise<SavedView[]> {
  const rows = await selected(db)
    .where(and(seenBy(user_id), list && eq(saved_views.list, list)))
    .orderBy(saved_views.is_shared, frenchOrder(saved_views.name), saved_views.id)
  return rows.map(viewOf)
}

/** The view, held against other writers; one that the person may not see is refused as `not_found`. */
export async function holdView(db: Db, id: number, user_id: string): Promise<SavedView> {
  await db.select({ id: saved_views.id }).from(saved_views).where(eq(saved_views.id, id)).for('update')
  const [row] = await selected(db).where(and(eq(saved_views.id, id), seenBy(user_id)))
  must(row !== undefined, 'not_found')
  return viewOf(row)
}

export async function insertView(
  db: Db,
  owner_id: string,
  input: SavedViewInput,
  now: Date,
): Promise<SavedView> {
  const [added] = await db
    .insert(saved_views)
    .values({ ...input, owner_id, created_at: now, updated_at: now })
    .returning({ id: saved_views.id })
  must(added !== undefined, 'internal')
  return holdView(db, added.id, owner_id)
}

/** Writes some fields of a view, as a new version. */
export async function updateView(db: Db, id: number, values: SavedViewPatch, now: Date): Promise<void> {
  await db
    .update(saved_views)
    .set({ ...values, updated_at: now, lock_version: sql`${saved_views.lock_version} + 1` })
    .where(eq(saved_views.id, id))
}

export async function deleteView(db: Db, id: number): Promise<void> {
  await db.delete(saved_views).where(eq(saved_views.id, id))
}

const seenBy = (user_id: string) => or(eq(saved_views.owner_id, user_id), eq(saved_views.is_shared, true))

const selected = (db: Db) =>
  db
    .select({ view: saved_views, owner: { id: user.id, name: user.name } })
    .from(saved_views)
    .innerJoin(user, eq(user.id, saved_views.owner_id))
    .$dynamic()

function viewOf({ view, owner }: Awaited<ReturnType<typeof selected>>[number]): SavedView {
  const { owner_id: _, created_at, updated_at, list, ...fields } = view
  return {
    ...fields,
    list: list as ViewedList, // only the contract's lists are ever stored
    owner,
    created_at: created_at.toISOString(),
    updated_at: updated_at.toISOString(),
  }
}
