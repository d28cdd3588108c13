import { and, eq, isNotNull, sql } from 'drizzle-orm'
import type { Content } from '#app/contract/broadcast-input.ts'
import type { Status } from '#app/contract/broadcast-state.ts'
import type { Db } from '#server/db/db.ts'
import { broadcasts, revisions } from '#server/db/schema.ts'

type Named = 'guest' | 'tag' | 'series'
interface Show {
  id: number
  status: Status
}

/**
 * Adds to the broadcasts that name a guest, a tag or a series those whose working copy does no more, while the public
 * still sees it: deleting it would take it off their pages.
 */
export async function alsoShown(db: Db, shows: Show[], what: Named, id: number): Promise<Show[]> {
  const shown = await publicPagesWith(db, what, id)
  const known = new Set(shows.map((show) => show.id))
  return [
    ...shows,
    ...shown.filter((show) => !known.has(show.id)).map((show) => ({ id: show.id, status: show.status })),
  ]
}

/** Puts one in the place of another on public pages, by the rules that hold for working copies. */
export async function replaceShown(db: Db, what: Named, from: number, to: number): Promise<void> {
  for (const { id, n, snapshot } of await publicPagesWith(db, what, from)) {
    await db
      .update(revisions)
      .set({ snapshot: replaced[what](snapshot, from, to) })
      .where(and(eq(revisions.broadcast_id, id), eq(revisions.n, n)))
  }
}

/** Where both were, the one that stays keeps its own place. */
const replaced: Record<Named, (content: Content, from: number, to: number) => Content> = {
  guest: (content, from, to) => {
    const role = content.guests.find((guest) => guest.guest_id === from)?.role_label ?? null
    const both = content.guests.some((guest) => guest.guest_id === to)
    const guests = content.guests
      .filter((guest) => !both || guest.guest_id !== from)
      .map((guest) => (guest.guest_id === from ? { ...guest, guest_id: to } : guest))
      .map((guest) => (guest.guest_id === to ? { ...guest, role_label: guest.role_label ?? role } : guest))
    return { ...content, guests }
  },
  tag: (content, from, to) => {
    const both = content.tag_ids.includes(to)
    const kept = content.tag_ids.filter((id) => !both || id !== from)
    const main_tag_id = content.main_tag_id === from ? to : content.main_tag_id
    return { ...content, tag_ids: kept.map((id) => (id === from ? to : id)), main_tag_id }
  },
  series: (content, _, to) => ({ ...content, series_id: to }),
}

const containing: Record<Named, (id: number) => object> = {
  guest: (guest_id) => ({ guests: [{ guest_id }] }),
  tag: (id) => ({ tag_ids: [id] }),
  series: (series_id) => ({ series_id }),
}

async function publicPagesWith(db: Db, what: Named, id: number) {
  const named = JSON.stringify(containing[what](id))
  return db
    .select({ id: broadcasts.id, status: broadcasts.status, n: revisions.n, snapshot: revisions.snapshot })
    .from(broadcasts)
    .innerJoin(
      revisions,
      and(eq(revisions.broadcast_id, broadcasts.id), eq(revisions.n, broadcasts.published_n)),
    )
    .where(and(isNotNull(broadcasts.published_n), sql`${revisions.snapshot} @> ${named}::jsonb`))
}
