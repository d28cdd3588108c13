import { sql } from 'drizzle-orm'
import type { Doubled } from '#app/contract/duplicate-search.ts'
import type { Db } from '#server/db/db.ts'
import { giveBack } from './giveBack.ts'
import { type Item, type Links, LISTS, linksOf } from './links.ts'
import type { Trace } from './trace.ts'

interface Pair {
  noun: Doubled
  from: number
  into: number
}

/**
 * Gives what is back its links again, wherever the one that took them still has them; answers the broadcasts that it
 * wrote. What somebody changed since stays changed.
 */
export async function relinkBack(
  db: Db,
  pair: Pair,
  trace: Trace,
): Promise<{ id: number; status: string }[]> {
  const current = await linksOf(db, pair.noun, [pair.from, pair.into], [...trace.broadcasts.keys()])
  const written: { id: number; status: string }[] = []
  for (const [id, now] of current) {
    const was = trace.broadcasts.get(id)
    if (was === undefined) continue
    const done = [
      await itemBack(db, pair, id, now, was),
      await bookingBack(db, pair, id, now, was.before),
      await hostBack(db, pair, id, now, was.before),
      await shownBack(db, pair, id, now, was.before),
    ]
    if (done.includes(true)) written.push({ id, status: now.status })
  }
  await templatesBack(db, pair, trace.templates)
  return written
}

async function itemBack(
  db: Db,
  { noun, from, into }: Pair,
  broadcast: number,
  now: Links,
  { before, after }: { before: Links; after: Links },
): Promise<boolean> {
  const items = giveBack(now.items, before.items, { from, into, idOf: ({ id }) => id })
  const mine = before.items.find(({ id }) => id === from)
  if (items === null || mine === undefined) return false
  const [table, column] = noun === 'guest' ? GUESTS : TAGS
  if (items.length === now.items.length)
    await db.execute(
      sql`update ${table} set ${column} = ${from} where broadcast_id = ${broadcast} and ${column} = ${into}`,
    )
  else if (noun === 'tag')
    await db.execute(sql`insert into broadcast_tags values (${broadcast}, ${from}, ${mine.position})`)
  else {
    await db.execute(
      sql`insert into broadcast_guests values (${broadcast}, ${from}, ${mine.position}, ${mine.role})`,
    )
    const [was, then, role] = [before, after, now].map(({ items: all }) => roleOf(all, into))
    if (role === then && was !== then)
      await db.execute(sql`update broadcast_guests set role_label = ${was ?? null}
        where broadcast_id = ${broadcast} and guest_id = ${into}`)
  }
  if (noun === 'tag' && before.main_tag_id === from && now.main_tag_id === into)
    await db.execute(sql`update broadcasts set main_tag_id = ${from} where id = ${broadcast}`)
  return true
}

async function bookingBack(db: Db, { from, into }: Pair, broadcast: number, now: Links, before: Links) {
  const mine = before.bookings.find(({ guest_id }) => guest_id === from)
  const has = (id: number) => now.bookings.some(({ guest_id }) => guest_id === id)
  if (mine === undefined || has(from) || !has(into)) return false
  if (before.bookings.some(({ guest_id }) => guest_id === into))
    await db.execute(sql`insert into bookings
      select * from jsonb_populate_record(null::bookings, ${JSON.stringify(mine)}::jsonb)`)
  else
    await db.execute(sql`update bookings set guest_id = ${from}
      where broadcast_id = ${broadcast} and guest_id = ${into}`)
  return true
}

async function hostBack(db: Db, { from, into }: Pair, broadcast: number, now: Links, before: Links) {
  const hosts = giveBack(now.hosts, before.hosts, { from, into, idOf: (id) => id })
  if (hosts === null) return false
  await db.execute(sql`update productions set lock_version = lock_version + 1,
    host_ids = ${sql.param(hosts)}::int[] where id = ${broadcast}`)
  return true
}

/** The public page too, whatever version it shows now. */
async function shownBack(db: Db, { noun, from, into }: Pair, broadcast: number, now: Links, before: Links) {
  if (now.shown === null) return false
  const was = before.shown ?? {
    guests: before.items.map(asShown),
    tag_ids: before.items.map(({ id }) => id),
    main_tag_id: before.main_tag_id,
  }
  const back =
    noun === 'guest'
      ? giveBack(now.shown.guests, was.guests, { from, into, idOf: ({ guest_id }) => guest_id })
      : giveBack(now.shown.tag_ids, was.tag_ids, { from, into, idOf: (id) => id })
  if (back === null) return false
  const main = was.main_tag_id === from && now.shown.main_tag_id === into ? from : now.shown.main_tag_id
  const part = noun === 'guest' ? { guests: back } : { tag_ids: back, main_tag_id: main }
  await db.execute(sql`update revisions set snapshot = snapshot || ${JSON.stringify(part)}::jsonb
    where broadcast_id = ${broadcast} and n = ${now.shown.n}`)
  return true
}

async function templatesBack(db: Db, { noun, from, into }: Pair, templates: Trace['templates']) {
  const list = LISTS[noun]
  for (const [id, before] of templates) {
    const { rows } = await db.execute<{ list: number[] }>(
      sql`select template->${list} as list from series_templates where id = ${id}`,
    )
    const back = giveBack(rows[0]?.list ?? [], before, { from, into, idOf: (one) => one })
    if (back === null) continue
    await db.execute(sql`update series_templates set lock_version = lock_version + 1,
      template = jsonb_set(template, array[${list}], ${JSON.stringify(back)}::jsonb) where id = ${id}`)
  }
}

const GUESTS = [sql.identifier('broadcast_guests'), sql.identifier('guest_id')] as const
const TAGS = [sql.identifier('broadcast_tags'), sql.identifier('tag_id')] as const
const roleOf = (items: Item[], id: number) => items.find((item) => item.id === id)?.role
const asShown = ({ id, role }: Item) => ({ guest_id: id, role_label: role })
