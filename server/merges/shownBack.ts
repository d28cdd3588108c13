import { sql } from 'drizzle-orm'
import type { Doubled } from '#app/contract/duplicate-search.ts'
import type { Db } from '#server/db/db.ts'
import { giveBack } from './giveBack.ts'
import type { Links, ShownGuest } from './links.ts'

/** What one broadcast said before the merge, and after it. */
export interface Was {
  before: Links
  after: Links
}

/** The one that is back, and the one that stayed. */
export interface Pair {
  noun: Doubled
  from: number
  into: number
}

/** Gives what is back its place on the public page again, whatever version that shows now; answers whether it had one. */
export async function shownBack(
  db: Db,
  { noun, from, into }: Pair,
  broadcast: number,
  now: Links,
  { before, after }: Was,
) {
  if (now.shown === null) return false
  const [was, then] = [shownOf(before), shownOf(after)]
  const role = (guests: ShownGuest[]) => guests.find(({ guest_id }) => guest_id === into)?.role_label ?? null
  const back =
    noun === 'guest'
      ? giveBack(now.shown.guests, was.guests, { from, into, idOf: ({ guest_id }) => guest_id })?.map(
          (guest) =>
            guest.guest_id === into && guest.role_label === role(then.guests)
              ? { ...guest, role_label: role(was.guests) }
              : guest,
        )
      : giveBack(now.shown.tag_ids, was.tag_ids, { from, into, idOf: (id) => id })
  if (!back) return false
  const main = was.main_tag_id === from && now.shown.main_tag_id === into ? from : now.shown.main_tag_id
  const part = noun === 'guest' ? { guests: back } : { tag_ids: back, main_tag_id: main }
  await db.execute(sql`update revisions set snapshot = snapshot || ${JSON.stringify(part)}::jsonb
    where broadcast_id = ${broadcast} and n = ${now.shown.n}`)
  return true
}

/** What the public sees, or what it would have seen. */
const shownOf = ({ shown, items, main_tag_id }: Links) =>
  shown ?? {
    guests: items.map(({ id, role }) => ({ guest_id: id, role_label: role })),
    tag_ids: items.map(({ id }) => id),
    main_tag_id,
  }
