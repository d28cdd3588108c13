import { can } from '#app/contract/policy.ts'
import type { seriesEndpoints } from '#app/contract/series.ts'
import { alsoShown, replaceShown } from '#server/broadcasts/shown-names.ts'
import { series } from '#server/db/schema.ts'
import { blanksAsNull, isUnchanged } from '#server/patch.ts'
import { rememberFormer } from '#server/names/former.ts'
import { mustBeUnused, mustReplace } from '#server/names/removal.ts'
import { freeSlug, mustBeFree } from '#server/names/slug.ts'
import { takeTurn } from '#server/names/turn.ts'
import { changedUnderneath, renamedUnderneath } from '#server/names/underneath.ts'
import { must } from '#server/problem.ts'
import type { Handlers } from '#server/serve.ts'
import {
  broadcastsOfSeries,
  deleteSeries,
  holdSeries,
  insertSeries,
  listSeries,
  moveBroadcasts,
  readSeries,
  seriesExists,
  updateSeries,
} from './store.ts'

export const seriesHandlers: Handlers<typeof seriesEndpoints> = {
  list: ({ db, query }) => listSeries(db, query),

  read: ({ db, params }) => readSeries(db, params.id),

  create: async ({ db, body, member, clock }) => {
    must(can(member, 'series.create'), 'forbidden')
    await takeTurn(db)
    if (body.slug !== undefined) await mustBeFree(db, series, body.slug)
    const slug = body.slug ?? (await freeSlug(db, series, body.name, 'serie'))
    return insertSeries(db, { ...blanksAsNull(body), slug }, clock.now())
  },

  update: async ({ db, params, body, if_match, member, clock }) => {
    must(can(member, 'series.update'), 'forbidden')
    await takeTurn(db)
    const before = await holdSeries(db, params.id)
    must(before.lock_version === if_match, 'precondition_failed', { current: before })
    const fields = blanksAsNull(body)
    if (isUnchanged(before, fields)) return before
    if (body.slug !== undefined) await mustBeFree(db, series, body.slug, before.id)
    const after = await updateSeries(db, before, fields, clock.now())
    if (after.name !== before.name) await renamedUnderneath(db, await broadcastsOfSeries(db, after.id))
    return after
  },

  remove: async ({ db, params, query: { reassign_to }, if_match, member, clock }) => {
    must(can(member, 'series.delete'), 'forbidden')
    await takeTurn(db)
    const doomed = await holdSeries(db, params.id)
    must(doomed.lock_version === if_match, 'precondition_failed', { current: doomed })
    const shows = await alsoShown(db, await broadcastsOfSeries(db, doomed.id), 'series', doomed.id)
    if (reassign_to === undefined) mustBeUnused(doomed.name, 'compte', shows)
    else {
      mustReplace(doomed.id, reassign_to, await seriesExists(db, reassign_to))
      await moveBroadcasts(db, doomed.id, reassign_to)
      await replaceShown(db, 'series', doomed.id, reassign_to)
      await changedUnderneath(db, shows, member.user.id, clock.now())
    }
    await rememberFormer(db, 'series', doomed, reassign_to)
    await deleteSeries(db, doomed.id)
  },
}
