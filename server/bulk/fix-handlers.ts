import { and, ne, type SQL } from 'drizzle-orm'
import type { archiveFixEndpoints, reclassificationEndpoints } from '#app/contract/archive-fix.ts'
import type { Fix } from '#app/contract/archive-health.ts'
import { can } from '#app/contract/policy.ts'
import type { Db } from '#server/db/db.ts'
import { broadcasts } from '#server/db/schema.ts'
import { must } from '#server/problem.ts'
import type { Member } from '#server/scope.ts'
import type { Handlers } from '#server/serve.ts'
import { fixes } from './fixes.ts'
import type { Act } from './outcome.ts'
import { planOf } from './plan.ts'
import { previewOf } from './preview.ts'
import { bearing, mustKnowTags, proposals, reclassify, setKinds } from './reclassify.ts'
import { start } from './run.ts'

export const archiveFixHandlers: Handlers<typeof archiveFixEndpoints> = {
  preview: async ({ db, body, member }) => previewOf(db, await planned(db, member, fixes[body.fix])),

  apply: async (call) => {
    const { db, body, member } = call
    const mending = fixes[body.fix]
    const plan = await planned(db, member, mending)
    return start(call, { kind: 'fix', name: NAMES[body.fix], request: body, plan, act: mending.act })
  },
}

export const reclassificationHandlers: Handlers<typeof reclassificationEndpoints> = {
  proposals: async ({ db }) => ({ data: await proposals(db) }),

  preview: async ({ db, body, member }) => {
    const names = await mustKnowTags(db, body)
    const act = reclassify(body, names)
    return previewOf(db, await planned(db, member, { where: bearing(body), act }))
  },

  apply: async (call) => {
    const { db, body, member, clock } = call
    const names = await mustKnowTags(db, body)
    const act = reclassify(body, names)
    const plan = await planned(db, member, { where: bearing(body), act })
    return start(call, {
      kind: 'fix',
      name: 'Tags reclassés',
      request: body,
      plan,
      act,
      beside: (id) => setKinds(db, id, body, clock.now()),
    })
  },
}

const NAMES: Record<Fix, string> = {
  typography: 'Typographie des titres et des chapôs',
  banner: 'Bandeaux de don',
  flat_faq: 'FAQ remises en paires',
  duration: 'Durées des plateformes',
}

async function planned(db: Db, member: Member, { where, act }: { where: SQL; act: Act }) {
  must(can(member, 'archive.bulk'), 'forbidden')
  const rows = await db
    .select({ id: broadcasts.id })
    .from(broadcasts)
    .where(and(where, ne(broadcasts.status, 'trashed')))
    .orderBy(broadcasts.id)
  return planOf(
    db,
    rows.map(({ id }) => id),
    act,
    member,
  )
}
