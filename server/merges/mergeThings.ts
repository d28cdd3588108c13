import type { Merge } from '#app/contract/merge.ts'
import { alsoShown, replaceShown } from '#server/broadcasts/shown-names.ts'
import type { Db } from '#server/db/db.ts'
import { broadcastsOfGuest, moveAppearances } from '#server/guests/appearances.ts'
import { moveBookings } from '#server/guests/bookings.ts'
import { mergeContacts } from '#server/guests/contacts.ts'
import { rememberFormer, replacedBy } from '#server/names/former.ts'
import { changedUnderneath, renamedUnderneath, type Show } from '#server/names/underneath.ts'
import { broadcastsOfTag, moveTaggings } from '#server/tags/taggings.ts'
import { replaceInTemplates } from '#server/templates/references.ts'
import { moveAddresses } from './addresses.ts'
import { contactsOf } from './contacts.ts'
import { derived, merged, nameOf } from './fields.ts'
import { LISTS, linksOf, templatesWith } from './links.ts'
import { deleteThing, isTaken, type Thing, writeThing } from './things.ts'
import type { Trace } from './trace.ts'

/** The broadcasts that name it, in the working copy, in how they are made, or on their public pages. */
export async function showsOf(db: Db, noun: Merge['noun'], id: number): Promise<Show[]> {
  return alsoShown(db, await (noun === 'guest' ? broadcastsOfGuest : broadcastsOfTag)(db, id), noun, id)
}

/** Makes two one, in the transaction of `db`: every link, name and address of `from` goes to `into`. */
export async function mergeThings(
  db: Db,
  { noun, take }: Merge,
  { from, into }: { from: Thing; into: Thing },
  by: string,
  now: Date,
): Promise<Trace> {
  const pair: [number, number] = [from.id, into.id]
  const shows = await showsOf(db, noun, from.id)
  const ids = shows.map(({ id }) => id)
  const before = await linksOf(db, noun, pair, ids)
  const templates = await templatesWith(db, noun, from.id)
  const known = await contactsOf(db, noun, pair)
  await relink(db, noun, from.id, into.id, now)
  const replaced = await replacedBy(db, noun, from.id)
  await rememberFormer(db, noun, { id: from.id, name: nameOf(noun, from) }, into.id)
  await deleteThing(db, noun, from.id)
  const after = await written(db, noun, from, into, take, now)
  const left = [from.slug, into.slug]
  const slug = String(after['slug'])
  const moved = await moveAddresses(db, noun, { from: from.id, into: into.id, left, slug })
  await changedUnderneath(db, shows, by, now)
  const own = noun === 'guest' ? await broadcastsOfGuest(db, into.id) : await broadcastsOfTag(db, into.id)
  await renamedUnderneath(db, own)
  const linked = await linksOf(db, noun, pair, ids)
  return {
    from,
    into: { id: into.id, before: pick(into, after), after },
    broadcasts: new Map(
      [...before].flatMap(([id, links]) => {
        const then = linked.get(id)
        return then === undefined ? [] : [[id, { before: links, after: then }]]
      }),
    ),
    templates,
    contacts: { before: known, after: await contactsOf(db, noun, pair) },
    moved,
    replaced: replaced.map(({ id }) => id),
  }
}

async function relink(db: Db, noun: Merge['noun'], from: number, into: number, now: Date) {
  if (noun === 'guest') {
    await moveBookings(db, from, into)
    await moveAppearances(db, from, into)
    await mergeContacts(db, from, into, now)
  } else await moveTaggings(db, from, into)
  await replaceInTemplates(db, LISTS[noun], from, into)
  await replaceShown(db, noun, from, into)
}

/** Writes the one that stays; answers the columns that it wrote. */
async function written(
  db: Db,
  noun: Merge['noun'],
  from: Thing,
  into: Thing,
  take: readonly string[],
  now: Date,
) {
  const values = { slug: into.slug, ...merged(noun, from, into, take) }
  const { key, search } = derived(noun, { ...into, ...values })
  const isFree = key !== undefined && !(await isTaken(db, noun, 'key', key, into.id))
  const columns = { ...values, search, ...(isFree ? { key } : {}) }
  await writeThing(db, noun, into.id, columns, now)
  return columns
}

const pick = (thing: Thing, like: object) =>
  Object.fromEntries(Object.keys(like).map((column) => [column, thing[column]]))
