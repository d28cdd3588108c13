import { isDeepStrictEqual } from 'node:util'
import { sql } from 'drizzle-orm'
import type { Db } from '#server/db/db.ts'
import { giveBack } from './giveBack.ts'
import { type Item, type Links, LISTS, linksOf } from './links.ts'
import { type Pair, shownBack, type Was } from './shownBack.ts'
import type { Trace } from './trace.ts'

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
      await bookingBack(db, pair, id, now, was),
      await hostBack(db, pair, id, now, was.before),
      await shownBack(db, pair, id, now, was),
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
  { before, after }: Was,
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

async function bookingBack(
  db: Db,
  { from, into }: Pair,
  broadcast: number,
  now: Links,
  { before, after }: Was,
) {
  const of = ({ bookings }: Links, id: number) => bookings.find(({ guest_id }) => guest_id === id)
  const [mine, theirs, current] = [of(before, from), of(before, into), of(now, into)]
  if (current === undefined || of(now, from) !== undefined) return false
  const isAsLeft = isDeepStrictEqual(current, of(after, into))
  if (mine === undefined && (!isAsLeft || isDeepStrictEqual(current, theirs))) return false
  const ofInto = sql`broadcast_id = ${broadcast} and guest_id = ${into}`
  if (!isAsLeft && theirs === undefined)
    await db.execute(sql`update bookings set guest_id = ${from} where ${ofInto}`)
  else {
    if (isAsLeft) await db.execute(sql`delete from bookings where ${ofInto}`)
    const rows = isAsLeft ? before.bookings : [mine]
    await db.execute(sql`insert into bookings
      select * from jsonb_populate_recordset(null::bookings, ${JSON.stringify(rows)}::jsonb)`)
  }
  await db.execute(sql`update productions set lock_version = lock_version + 1 where id = ${broadcast}`)
  return true
}

async function hostBack(db: Db, { from, into }: Pair, broadcast: number, now: Links, before: Links) {
  const hosts = giveBack(now.hosts, before.hosts, { from, into, idOf: (id) => id })
  if (hosts === null) return false
  await db.execute(sql`update productions set lock_version = lock_version + 1,
    host_ids = ${sql.param(hosts)}::int[] where id = ${broadcast}`)
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
