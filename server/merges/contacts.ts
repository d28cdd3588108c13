import { isDeepStrictEqual } from 'node:util'
import { eq, sql } from 'drizzle-orm'
import type { Doubled } from '#app/contract/duplicate-search.ts'
import type { Db } from '#server/db/db.ts'
import { guest_contacts } from '#server/db/schema.ts'

/** How guests are reached, by guest; it goes into what an undo needs, and into no answer. */
export type Contacts = Record<string, Contact>
type Contact = Pick<typeof guest_contacts.$inferSelect, 'contact' | 'notes' | 'unavailable'>

export async function contactsOf(db: Db, noun: Doubled, pair: [number, number]): Promise<Contacts> {
  if (noun === 'tag') return {}
  const rows = await db
    .select(FIELDS)
    .from(guest_contacts)
    .where(sql`${guest_contacts.id} = any(${sql.param(pair)}::int[])`)
  return Object.fromEntries(rows.map(({ id, ...contact }) => [id, contact]))
}

/** What was known of the one that is back is theirs again; the other keeps what somebody wrote since. */
export async function giveContactsBack(
  db: Db,
  [from, into]: [number, number],
  { before, after }: { before: Contacts; after: Contacts },
  now: Date,
): Promise<void> {
  const theirs = before[from]
  if (theirs !== undefined) await db.insert(guest_contacts).values({ ...theirs, id: from, updated_at: now })
  const current = (await contactsOf(db, 'guest', [from, into]))[into]
  if (!isDeepStrictEqual(current, after[into])) return
  const mine = before[into] ?? { contact: null, notes: null, unavailable: [] }
  await db
    .update(guest_contacts)
    .set({ ...mine, updated_at: now, lock_version: sql`${guest_contacts.lock_version} + 1` })
    .where(eq(guest_contacts.id, into))
}

const FIELDS = {
  id: guest_contacts.id,
  contact: guest_contacts.contact,
  notes: guest_contacts.notes,
  unavailable: guest_contacts.unavailable,
}
