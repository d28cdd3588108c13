import type { Doubled } from '#app/contract/duplicate-search.ts'
import type { Merge, mergeEndpoints } from '#app/contract/merge.ts'
import { can } from '#app/contract/policy.ts'
import { recordAct } from '#server/audit/record.ts'
import type { Db } from '#server/db/db.ts'
import { lookalikes } from '#server/duplicates/store.ts'
import { formerOnes } from '#server/names/former.ts'
import { takeTurn } from '#server/names/turn.ts'
import { insertOperation, listOperations, readOperation } from '#server/operations/store.ts'
import { must } from '#server/problem.ts'
import type { Handlers } from '#server/serve.ts'
import { differences, nameOf, otherNames } from './fields.ts'
import { linksOf, templatesWith } from './links.ts'
import { mergeThings, showsOf } from './mergeThings.ts'
import { holdThings, type Thing } from './things.ts'
import { writeTrace } from './trace.ts'

export const mergeHandlers: Handlers<typeof mergeEndpoints> = {
  list: async ({ db, query, member }) => {
    must(can(member, 'archive.merge'), 'forbidden')
    return listOperations(db, query, ['merge'])
  },

  preview: async ({ db, body, member }) => {
    must(can(member, 'archive.merge'), 'forbidden')
    const { noun } = body
    const { from, into } = await bothOf(db, body)
    const things = await lookalikes(db, noun, [from.id, into.id])
    const [theirs, mine] = [things.get(from.id), things.get(into.id)]
    must(theirs !== undefined && mine !== undefined, 'not_found')
    return {
      from: theirs,
      into: mine,
      fields: differences(noun, from, into),
      other_names: otherNames(noun, from, into),
      counts: await counted(db, noun, from.id, into.id),
    }
  },

  create: async ({ db, body, member, clock, request_id }) => {
    must(can(member, 'archive.merge'), 'forbidden')
    const { noun } = body
    await takeTurn(db)
    const both = await bothOf(db, body)
    await mustBeCurrent(db, body, both)
    const now = clock.now()
    const trace = await mergeThings(db, body, both, member.user.id, now)
    const from = { id: both.from.id, name: nameOf(noun, both.from) }
    const into = { id: both.into.id, name: String(trace.into.after[NAME[noun]] ?? nameOf(noun, both.into)) }
    const total = trace.broadcasts.size
    const id = await insertOperation(
      db,
      { kind: 'merge', state: 'done', request: body, result: { noun, from, into }, total, done: total },
      member.user.id,
      now,
    )
    await writeTrace(db, id, noun, trace)
    const { search: _, key: __, ...before } = trace.into.before
    const { search: ___, key: ____, ...after } = trace.into.after
    await recordAct(
      db,
      { member, clock, request_id },
      {
        action: `${noun}.merge`,
        subject: into,
        before: { ...before, merged: from },
        after: { ...after, broadcasts: total },
        operation_id: id,
      },
    )
    return readOperation(db, id)
  },
}

const NAME = { guest: 'display_name', tag: 'name' } as const

interface Asked {
  noun: Doubled
  from: { id: number }
  into: { id: number }
}

/** The two, held until the transaction ends; refused when one was merged meanwhile, or never was there. */
async function bothOf(db: Db, { noun, from, into }: Asked): Promise<{ from: Thing; into: Thing }> {
  const things = await holdThings(db, noun, [from.id, into.id])
  const [theirs, mine] = [things.get(from.id), things.get(into.id)]
  if (theirs !== undefined && mine !== undefined) return { from: theirs, into: mine }
  const gone = theirs === undefined ? from.id : into.id
  const former = (await formerOnes(db, noun, [gone])).get(gone)
  must(former !== undefined, 'not_found', { detail: GONE[noun] })
  const now =
    former.now_id === null ? undefined : (await lookalikes(db, noun, [former.now_id])).get(former.now_id)
  must(false, 'conflict', {
    detail: now
      ? `«\u00a0${former.name}\u00a0» vient d’être fusionné avec «\u00a0${now.name}\u00a0».`
      : `«\u00a0${former.name}\u00a0» vient d’être supprimé.`,
  })
}

const GONE = {
  guest: 'Cette fiche d’invité·e n’existe pas ou n’existe plus.',
  tag: 'Ce tag n’existe pas ou n’existe plus.',
}

async function mustBeCurrent(db: Db, { noun, ...asked }: Merge, both: { from: Thing; into: Thing }) {
  for (const side of ['from', 'into'] as const) {
    const { id, lock_version } = both[side]
    if (lock_version === asked[side].lock_version) continue
    must(false, 'precondition_failed', { current: (await lookalikes(db, noun, [id])).get(id) })
  }
}

/** How much names the one that goes. */
async function counted(db: Db, noun: Doubled, from: number, into: number) {
  const shows = await showsOf(db, noun, from)
  const links = [
    ...(
      await linksOf(
        db,
        noun,
        [from, into],
        shows.map(({ id }) => id),
      )
    ).values(),
  ]
  const names = (id: number) => links.filter(({ items }) => items.some((item) => item.id === id)).length
  return {
    broadcasts: shows.length,
    both: names(into),
    published: links.filter(({ shown }) => shown !== null).length,
    bookings: links.filter(({ bookings }) => bookings.some(({ guest_id }) => guest_id === from)).length,
    hosted: links.filter(({ hosts }) => hosts.includes(from)).length,
    series: (await templatesWith(db, noun, from)).size,
  }
}
