import { isDeepStrictEqual } from 'node:util'
import { and, eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import { Doubled } from '#app/contract/duplicate-search.ts'
import type { Operation } from '#app/contract/operation.ts'
import { recordAct } from '#server/audit/record.ts'
import type { Db } from '#server/db/db.ts'
import { signWrites } from '#server/events/signWrites.ts'
import { broadcastsOfGuest } from '#server/guests/appearances.ts'
import { forgetFormer } from '#server/names/former.ts'
import { freeSlug } from '#server/names/slug.ts'
import { takeTurn } from '#server/names/turn.ts'
import { changedUnderneath, renamedUnderneath } from '#server/names/underneath.ts'
import { updateOperation } from '#server/operations/store.ts'
import { guests, images, operations, tags } from '#server/db/schema.ts'
import { must } from '#server/problem.ts'
import type { Member, Scope } from '#server/scope.ts'
import { broadcastsOfTag } from '#server/tags/taggings.ts'
import { giveAddressesBack } from './addresses.ts'
import { giveContactsBack } from './contacts.ts'
import { derived, nameOf } from './fields.ts'
import { relinkBack } from './relinkBack.ts'
import { holdThings, insertThing, isTaken, type Thing, writeThing } from './things.ts'
import { readTrace, type Trace } from './trace.ts'

/**
 * Brings back what a merge made one, with its fields and its links, in one transaction. A broadcast that does not name
 * the one that stayed any more is left as it is, and a field that somebody wrote since stays as they wrote it.
 */
export async function undoMerge(scope: Scope & { member: Member }, operation: Operation): Promise<void> {
  const { member, clock } = scope
  const { noun, from, into } = Asked.parse(operation.request)
  await scope.db.transaction(async (db) => {
    const now = clock.now()
    await signWrites(db, member)
    await takeTurn(db)
    const trace = await readTrace(db, operation.id, noun, [from.id, into.id])
    const there = await holdThings(db, noun, [from.id, into.id])
    const kept = there.get(into.id)
    const name = nameOf(noun, trace.from)
    if (kept === undefined) await refuseWithout(db, noun, into.id)
    must(kept !== undefined && !there.has(from.id), 'conflict', { detail: MERGED_SINCE })
    await writeThing(db, noun, into.id, await withPicture(db, fieldsBack(noun, kept, trace)), now)
    await insertThing(db, noun, await asItCanBe(db, noun, trace.from), now)
    if (noun === 'guest') await giveContactsBack(db, [from.id, into.id], trace.contacts, now)
    await forgetFormer(db, noun, from.id, trace.replaced)
    const left = [trace.from.slug, String(trace.into.before['slug'])]
    await giveAddressesBack(db, noun, { from: from.id, left, moved: trace.moved })
    const written = await relinkBack(db, { noun, from: from.id, into: into.id }, trace)
    const shows = written.map(({ id }) => ({ id, status: 'draft' as const }))
    await changedUnderneath(db, shows, member.user.id, now)
    await renamedUnderneath(db, await (noun === 'guest' ? broadcastsOfGuest : broadcastsOfTag)(db, into.id))
    await updateOperation(db, operation.id, {
      state: 'undone',
      undone_at: now,
      undone_by: member.user.id,
      result: { ...operation.result, given_back: written.length },
    })
    await recordAct(db, scope, {
      action: `${noun}.unmerge`,
      subject: { id: into.id, name: nameOf(noun, kept) },
      after: { given_back: { id: from.id, name, broadcasts: written.length } },
      operation_id: operation.id,
    })
  })
}

const Version = z.object({ id: z.int() })
const Asked = z.object({ noun: Doubled, from: Version, into: Version })

/** The columns of the one that stayed that still say what the merge wrote, as they were before. */
function fieldsBack(noun: Doubled, kept: Thing, { into: { before, after } }: Trace) {
  const back: Record<string, unknown> = Object.fromEntries(
    Object.entries(before).filter(([column]) => isDeepStrictEqual(kept[column], after[column])),
  )
  const others = noun === 'guest' ? 'aliases' : 'synonyms'
  const own = listOf(before[others])
  const came = listOf(after[others]).filter((other) => !own.includes(other))
  back[others] = listOf(kept[others]).filter((other) => !came.includes(other))
  const { search } = derived(noun, { ...kept, ...back })
  return { ...back, search }
}

const listOf = (names: unknown) => (Array.isArray(names) ? names.map(String) : [])

/** As it was, at another address or by another key when somebody took its own. */
async function asItCanBe(db: Db, noun: Doubled, thing: Thing): Promise<Thing> {
  const isSlugTaken = await isTaken(db, noun, 'slug', thing.slug, thing.id)
  const table = noun === 'guest' ? guests : tags
  const slug = isSlugTaken ? await freeSlug(db, table, nameOf(noun, thing), noun) : thing.slug
  if (noun === 'guest') return withPicture(db, { ...thing, slug })
  const key = String(thing['key'])
  return { ...thing, slug, key: (await isTaken(db, noun, 'key', key, thing.id)) ? `${key} ${thing.id}` : key }
}

/** Without its picture when that was deleted since. */
async function withPicture<T extends Record<string, unknown>>(db: Db, fields: T): Promise<T> {
  const { image_id } = fields
  if (typeof image_id !== 'number') return fields
  const held = await db.select({ id: images.id }).from(images).where(eq(images.id, image_id)).for('key share')
  return held.length > 0 ? fields : { ...fields, image_id: null }
}

/** Says where the one that stayed went: into another since, which can be undone before this, or away. */
async function refuseWithout(db: Db, noun: Doubled, id: number) {
  const { kind, state, request } = operations
  const ofIt = sql`${request} ->> 'noun' = ${noun} and (${request} -> 'from' ->> 'id')::int = ${id}`
  const later = await db.$count(operations, and(eq(kind, 'merge'), eq(state, 'done'), ofIt))
  must(later === 0, 'conflict', { detail: MERGED_SINCE })
  must(false, 'not_found', { detail: DELETED_SINCE })
}

const MERGED_SINCE =
  'Une autre fusion a eu lieu depuis avec la fiche gardée\u00a0: annulez d’abord celle-là, puis celle-ci.'
const DELETED_SINCE = 'La fiche gardée a été supprimée depuis\u00a0: cette fusion ne peut plus être annulée.'
