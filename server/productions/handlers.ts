import type { productionEndpoints } from '#app/contract/production.ts'
import { mustBeAllowed } from '#server/broadcasts/permissions.ts'
import { findBroadcast, holdBroadcast } from '#server/broadcasts/rows.ts'
import { must } from '#server/problem.ts'
import type { Handlers } from '#server/serve.ts'
import { followBookings } from './followBookings.ts'
import { present } from './present.ts'
import { mustBeginThere, mustBeKnown } from './references.ts'
import { findProduction, writeProduction } from './store.ts'
import { tellChanges } from './tellChanges.ts'

export const productionHandlers: Handlers<typeof productionEndpoints> = {
  read: async ({ db, params, ...scope }) => {
    const broadcast = await findBroadcast(db, params.id)
    return present(db, await findProduction(db, broadcast), broadcast, scope)
  },

  update: async ({ db, params, body, if_match, ...scope }) => {
    const { member, clock, request_id, settings } = scope
    const broadcast = await holdBroadcast(db, params.id)
    mustBeAllowed(member, 'broadcast.produce', broadcast.row)
    const before = await findProduction(db, broadcast)
    must(before.lock_version === if_match, 'precondition_failed', {
      current: await present(db, before, broadcast, scope),
    })
    await mustBeKnown(db, body)
    if (body.series_id !== undefined) await mustBeginThere(db, before, body.series_id)
    const writing = { by: member.user.id, at: clock.now() }
    const after = await writeProduction(db, before, body, { ...writing, member })
    await followBookings(db, broadcast, { before: before.bookings, after: after.bookings }, writing)
    const shown = await findBroadcast(db, params.id)
    const stored = await findProduction(db, shown)
    await tellChanges(db, { member, clock, request_id }, before, stored, {
      title: shown.row.title,
      zone: settings.time_zone,
    })
    return present(db, stored, shown, scope)
  },
}
