import type { broadcastEndpoints } from '#app/contract/broadcast-endpoints.ts'
import { checksOf } from '#app/contract/checks.ts'
import { wordingChecks } from '#app/contract/wording.ts'
import { can } from '#app/contract/policy.ts'
import { must } from '#server/problem.ts'
import type { Handlers } from '#server/serve.ts'
import { begin, beginningByHand, pageOf } from '#server/templates/plan.ts'
import { changedPointers } from './content.ts'
import { changedContent, changesLegacy, EMPTY, mustKeepStart, newContent } from './drafts.ts'
import { followDay } from './followDay.ts'
import { listBroadcasts } from './list.ts'
import { move } from './move.ts'
import { movesFrom } from './moves.ts'
import { mustBeAllowed } from './permissions.ts'
import { closePreview, listPreviews, openPreview } from './preview-tokens.ts'
import { keepAutosave, record } from './revisions.ts'
import { findBroadcast, holdBroadcast } from './rows.ts'
import { mustBeCurrent, shown } from './shown.ts'
import { withAddress } from './slugs.ts'
import { insertBroadcast, writeContent } from './store.ts'

export const broadcastHandlers: Handlers<typeof broadcastEndpoints> = {
  list: ({ db, query }) => listBroadcasts(db, query),

  create: async ({ db, body: { from_template = false, ...body }, member, clock, settings }) => {
    must(can(member, 'broadcast.create'), 'forbidden')
    if (from_template) mustBeAllowed(member, 'broadcast.produce', {})
    const beginning = from_template ? await beginningByHand(db, body) : null
    const input = { ...(beginning && pageOf(beginning)), ...followDay(EMPTY, body, settings.time_zone) }
    const content = await newContent(db, input)
    if (changesLegacy(EMPTY, content)) mustBeAllowed(member, 'broadcast.legacy', {})
    const [by, at] = [member.user.id, clock.now()]
    const id = await insertBroadcast(db, content, { by, at })
    await record(db, id, { kind: 'manual', by, at, changed: [], snapshot: content })
    if (beginning !== null) await begin(db, id, beginning, { on: null, by, at })
    return shown(db, await findBroadcast(db, id), member)
  },

  read: async ({ db, params, member }) => shown(db, await findBroadcast(db, params.id), member),

  update: async ({ db, params, query, body, if_match, member, clock, settings }) => {
    const before = await holdBroadcast(db, params.id)
    mustBeAllowed(member, 'broadcast.update', before.row)
    await mustBeCurrent(db, before, if_match, member)
    const sent = followDay(before.content, body, settings.time_zone)
    const patch = await withAddress(db, before, sent)
    const content = await changedContent(db, before.content, patch, params.id)
    mustKeepStart(before.row.live_state, content)
    const [by, at] = [member.user.id, clock.now()]
    const changed = changedPointers(before.content, content)
    if (changed.length === 0) {
      if (query.save !== 'auto') await keepAutosave(db, params.id, by)
      return shown(db, before, member)
    }
    if (changesLegacy(before.content, content)) mustBeAllowed(member, 'broadcast.legacy', before.row)
    await writeContent(db, before, content, { by, at })
    await record(db, params.id, { kind: KIND[query.save ?? 'manual'], by, at, changed, snapshot: content })
    return shown(db, await findBroadcast(db, params.id), member)
  },

  remove: async ({ db, params, if_match, member, clock }) => {
    await move(db, params.id, { to: 'trashed' }, { if_match, member, clock })
  },

  transitions: async ({ db, params, member, clock }) => {
    const broadcast = await shown(db, await findBroadcast(db, params.id), member)
    return { data: movesFrom(broadcast, member, clock.now()) }
  },

  transition: async ({ db, params, body, if_match, member, clock }) => {
    await move(db, params.id, body, { if_match, member, clock })
    return shown(db, await findBroadcast(db, params.id), member)
  },

  checks: async ({ db, params, member }) => {
    const broadcast = await shown(db, await findBroadcast(db, params.id), member)
    return { data: [...checksOf(broadcast), ...wordingChecks(broadcast)] }
  },

  previewTokens: async ({ db, params, clock }) => {
    await findBroadcast(db, params.id)
    return { data: await listPreviews(db, params.id, clock.now()) }
  },

  share: async ({ db, params, body, member, clock, settings }) => {
    const { row } = await findBroadcast(db, params.id)
    mustBeAllowed(member, 'broadcast.share', row)
    return openPreview(db, row.id, body, {
      by: member.user.id,
      now: clock.now(),
      site_url: settings.site_url,
    })
  },

  revoke: async ({ db, params, member }) => {
    const { row } = await findBroadcast(db, params.id)
    mustBeAllowed(member, 'broadcast.share', row)
    await closePreview(db, row.id, params.token_id)
  },
}

const KIND = { auto: 'autosave', manual: 'manual', merge: 'merge' } as const
