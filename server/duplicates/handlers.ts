import type { duplicateEndpoints, Lookalike } from '#app/contract/duplicate.ts'
import type { Doubled } from '#app/contract/duplicate-search.ts'
import { can } from '#app/contract/policy.ts'
import { recordAct } from '#server/audit/record.ts'
import type { Db } from '#server/db/db.ts'
import { metaOf, windowOf } from '#server/paging.ts'
import { must } from '#server/problem.ts'
import type { Handlers } from '#server/serve.ts'
import { deleteDistinct, insertDistinct, listDistinct } from './distinct.ts'
import type { KnownNames } from './known.ts'
import { likeliest } from './likeliest.ts'
import { lookalikes } from './store.ts'

/** What is probably there twice, out of the names that are known. */
export function duplicateHandlers(known: KnownNames): Handlers<typeof duplicateEndpoints> {
  return {
    list: async ({ db, query }) => {
      const { noun } = query
      const pairs = await known.pairs(db, noun)
      const { limit, offset } = windowOf(query)
      const shown = pairs.slice(offset, offset + limit)
      const things = await lookalikes(
        db,
        noun,
        shown.flatMap(({ low, high }) => [low, high]),
      )
      const data = shown.flatMap(({ low, high, certainty, reasons }) => {
        const [one, other] = [things.get(low), things.get(high)]
        return one && other ? [{ certainty, reasons, ...best(one, other) }] : []
      })
      return { data, meta: metaOf(query, pairs.length) }
    },

    similar: async ({ db, query: { noun, name } }) => {
      const found = await likeliest(noun, name, await known.all(db, noun))
      const things = await lookalikes(
        db,
        noun,
        found.map(({ id }) => id),
      )
      return { data: found.flatMap((one) => withFacts(one, things.get(one.id))) }
    },

    distinct: async ({ db, query }) => listDistinct(db, query),

    distinguish: async ({ db, body: { noun, ids }, member, clock, request_id }) => {
      must(can(member, 'archive.merge'), 'forbidden')
      const [one, other] = await mustBeThere(db, noun, ids)
      await insertDistinct(db, noun, inOrder(ids), member.user.id, clock.now())
      const after = { distinct_from: { id: other.id, name: other.name } }
      await recordAct(
        db,
        { member, clock, request_id },
        { action: `${noun}.distinguish`, subject: one, after },
      )
    },

    confuse: async ({ db, query: { noun, one, other }, member, clock, request_id }) => {
      must(can(member, 'archive.merge'), 'forbidden')
      const [mine, theirs] = await mustBeThere(db, noun, [one, other])
      if (!(await deleteDistinct(db, noun, inOrder([one, other])))) return
      const before = { distinct_from: { id: theirs.id, name: theirs.name } }
      await recordAct(db, { member, clock, request_id }, { action: `${noun}.confuse`, subject: mine, before })
    },
  }
}

type Kept = Lookalike & { is_split: boolean }

const inOrder = ([one, other]: [number, number]): [number, number] =>
  one < other ? [one, other] : [other, one]

const withFacts = <T extends object>(likely: T, thing: Lookalike | undefined) =>
  thing === undefined ? [] : [{ ...likely, ...thing }]

/** Which of the two looks best kept: the parts of its name known, then the more used, then the one that was there first. */
function best(one: Kept, other: Kept) {
  const isOther =
    one.is_split === other.is_split ? other.broadcasts_count > one.broadcasts_count : other.is_split
  return isOther ? { into: other, from: one } : { into: one, from: other }
}

async function mustBeThere(db: Db, noun: Doubled, ids: [number, number]) {
  const things = await lookalikes(db, noun, ids)
  const [one, other] = [things.get(ids[0]), things.get(ids[1])]
  must(one !== undefined && other !== undefined, 'not_found', {
    detail: 'L’un des deux n’existe plus\u00a0: il a peut-être été fusionné.',
  })
  return [one, other] as const
}
