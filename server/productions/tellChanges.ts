import { inArray } from 'drizzle-orm'
import { type Delta, growAct, less } from '#server/audit/growAct.ts'
import type { By } from '#server/audit/record.ts'
import type { Db } from '#server/db/db.ts'
import { guests } from '#server/db/schema.ts'
import { type Lines, linesOf } from './linesOf.ts'
import type { StoredProduction } from './store.ts'

/** Puts in the audit what a write changed of how a broadcast is made, and nothing that is private in it. */
export async function tellChanges(
  db: Db,
  by: By,
  before: StoredProduction,
  after: StoredProduction,
  { title, zone }: { title: string; zone: string },
): Promise<void> {
  const names = await namesIn(db, [before, after])
  const delta = deltaOf(linesOf(before, names, zone), linesOf(after, names, zone))
  const hidden = [detailsOf(before, names), detailsOf(after, names)] as const
  // Not what they say, which may be private: only of whom or what they changed.
  for (const field of ['booking_private', 'segments_details', 'tasks_details', 'markers_details'] as const) {
    const known = hidden[0][field]
    const changed = [...hidden[1][field]].filter(
      ([id, { text }]) => (known.get(id)?.text ?? NOTHING[field] ?? text) !== text,
    )
    if (changed.length > 0) delta.after[field] = changed.map(([, { name }]) => name)
  }
  await growAct(db, by, { action: 'broadcast.produce', subject: { id: after.id, name: title }, ...delta })
}

/** By field, the lines that are gone and those that came; when they only changed places, all of them in order. */
function deltaOf(before: Lines, after: Lines): Delta {
  const delta: Delta = { before: {}, after: {} }
  for (const field of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const [old, now] = [before[field] ?? [], after[field] ?? []]
    const [gone, came] = [less(old, now), less(now, old)]
    const isOrder = gone.length + came.length === 0
    if (isOrder && (!ORDERED.has(field) || old.join('\n') === now.join('\n'))) continue
    const name = isOrder ? `${field}_order` : field
    delta.before[name] = isOrder ? [old.join(' · ')] : gone
    delta.after[name] = isOrder ? [now.join(' · ')] : came
  }
  return delta
}

/** How a guest is reached is told of a new booking too; the details of what is new go with it. */
const NOTHING: Record<string, string> = { booking_private: JSON.stringify([null, null]) }

const ORDERED = new Set(['hosts', 'segments', 'tasks'])

/** What no line says of each item, by its id, and the name it is told by. */
function detailsOf({ bookings, segments, tasks, markers }: StoredProduction, names: Map<number, string>) {
  const kept = (id: string | number, name: string, ...details: unknown[]) =>
    [id, { name, text: JSON.stringify(details) }] as const
  return {
    booking_private: new Map(
      bookings.map(({ guest_id, contact, notes }) =>
        kept(guest_id, names.get(guest_id) ?? '', contact, notes),
      ),
    ),
    segments_details: new Map(
      segments.map(({ id, title, kind, notes, links }) => kept(id, title, kind, notes, links)),
    ),
    tasks_details: new Map(
      tasks.map(({ id, title, phase, due_minutes }) => kept(id, title, phase, due_minutes)),
    ),
    markers_details: new Map(markers.map(({ id, text, kind }) => kept(id, text.slice(0, MOST), kind))),
  }
}

/** A marker is known by its beginning. */
const MOST = 80

async function namesIn(db: Db, productions: StoredProduction[]): Promise<Map<number, string>> {
  const ids = productions.flatMap(({ host_ids, bookings }) => [
    ...host_ids,
    ...bookings.map(({ guest_id }) => guest_id),
  ])
  if (ids.length === 0) return new Map()
  const { id, display_name } = guests
  const rows = await db.select({ id, display_name }).from(guests).where(inArray(id, ids))
  return new Map(rows.map((guest) => [guest.id, guest.display_name]))
}
