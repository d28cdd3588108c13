import { eq, sql } from 'drizzle-orm'
import type { GuestContact, GuestContactPatch } from '#app/contract/guest-contact.ts'
import type { Db } from '#server/db/db.ts'
import { guest_contacts, guests } from '#server/db/schema.ts'
import { blanksAsNull, isUnchanged } from '#server/patch.ts'
import { must } from '#server/problem.ts'
import { guestExists } from './store.ts'

/** How a guest is reached: nothing yet is version 0. Refused as `not_found` when there is no such guest. */
export async function findContact(db: Db, id: number): Promise<GuestContact> {
  must(await guestExists(db, id), 'not_found')
  const [found] = await db.select(FIELDS).from(guest_contacts).where(eq(guest_contacts.id, id))
  return found ?? { ...NOTHING, id }
}

/** The same, held against other writers until the transaction ends. */
export async function holdContact(db: Db, id: number): Promise<GuestContact> {
  await db.select({ id: guests.id }).from(guests).where(eq(guests.id, id)).for('no key update')
  return findContact(db, id)
}

/** Writes what changed as a new version. */
export async function writeContact(
  db: Db,
  before: GuestContact,
  changes: GuestContactPatch,
  now: Date,
): Promise<GuestContact> {
  const fields = blanksAsNull(changes)
  if (isUnchanged(before, fields)) return before
  const values = { ...fields, updated_at: now }
  await db
    .insert(guest_contacts)
    .values({ ...values, id: before.id })
    .onConflictDoUpdate({
      target: guest_contacts.id,
      set: { ...values, lock_version: sql`${guest_contacts.lock_version} + 1` },
    })
  return findContact(db, before.id)
}

/** What is known of a guest goes to the one who takes their place: nothing is lost, and nothing is said twice. */
export async function mergeContacts(db: Db, from: number, to: number, now: Date): Promise<void> {
  const leaving = await findContact(db, from)
  const staying = await holdContact(db, to)
  await writeContact(
    db,
    staying,
    {
      contact: together(staying.contact, leaving.contact),
      notes: together(staying.notes, leaving.notes),
      unavailable: [
        ...staying.unavailable,
        ...leaving.unavailable.filter(({ id }) => staying.unavailable.every((one) => one.id !== id)),
      ],
    },
    now,
  )
}

/** What was written of two who are one: each line of both once said, none lost. */
export function together(...texts: (string | null)[]) {
  return [...new Set(texts.filter(Boolean))].join('\n') || null
}

const NOTHING = { lock_version: 0, contact: null, notes: null, unavailable: [] }

const FIELDS = {
  id: guest_contacts.id,
  lock_version: guest_contacts.lock_version,
  contact: guest_contacts.contact,
  notes: guest_contacts.notes,
  unavailable: guest_contacts.unavailable,
}
