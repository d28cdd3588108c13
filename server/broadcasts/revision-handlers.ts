import { can } from '#app/contract/policy.ts'
import type { revisionEndpoints } from '#app/contract/revision-endpoints.ts'
import { must } from '#server/problem.ts'
import type { Handlers } from '#server/serve.ts'
import { changedPointers, merge } from './content.ts'
import { findRevision, listRevisions, numberBefore } from './history.ts'
import { normalise } from './normalise.ts'
import { mustBeAllowed, permissionsOn } from './permissions.ts'
import { withPresentNames } from './present-names.ts'
import { present } from './present.ts'
import { mustBeOnlyImport, mustExist } from './references.ts'
import { refsOf } from './refs.ts'
import { restorable } from './restore.ts'
import { keepWorkingCopy, nameRevision, record } from './revisions.ts'
import { findBroadcast, holdBroadcast } from './rows.ts'
import { mustBeCurrent, shown } from './shown.ts'
import { writeContent } from './store.ts'

export const revisionHandlers: Handlers<typeof revisionEndpoints> = {
  list: async ({ db, params, query }) => {
    await findBroadcast(db, params.id)
    return listRevisions(db, params.id, query)
  },

  read: async ({ db, params, member }) => {
    const stored = await findBroadcast(db, params.id)
    const { revision, snapshot } = await findRevision(db, params.id, params.n)
    const { content } = await withPresentNames(db, snapshot)
    const { gaps } = await restorable(db, stored, snapshot, member)
    const refs = await refsOf(db, content)
    const broadcast = present({ ...stored, content }, refs, permissionsOn(member, stored.row))
    return { ...revision, broadcast, gaps, before_n: await numberBefore(db, params.id, revision) }
  },

  // In the trash too: a text that lost is kept wherever the page went.
  keepAside: async ({ db, params, body, member, clock }) => {
    const { content } = await holdBroadcast(db, params.id)
    must(can(member, 'broadcast.update'), 'forbidden')
    const snapshot = merge(content, normalise(body.content))
    const n = await record(db, params.id, {
      kind: 'set_aside',
      by: member.user.id,
      at: clock.now(),
      changed: changedPointers(content, snapshot),
      snapshot,
      note: body.note,
    })
    return (await findRevision(db, params.id, n)).revision
  },

  name: async ({ db, params, body, member }) => {
    const { row } = await holdBroadcast(db, params.id)
    mustBeAllowed(member, 'broadcast.update', row)
    await findRevision(db, params.id, params.n)
    await nameRevision(db, params.id, params.n, body.name || null)
    return (await findRevision(db, params.id, params.n)).revision
  },

  restore: async ({ db, params, if_match, member, clock }) => {
    const before = await holdBroadcast(db, params.id)
    mustBeAllowed(member, 'broadcast.update', before.row)
    await mustBeCurrent(db, before, if_match, member)
    const { snapshot } = await findRevision(db, params.id, params.n)
    const { content } = await restorable(db, before, snapshot, member)
    const changed = changedPointers(before.content, content)
    if (changed.length === 0) return shown(db, before, member)
    await mustExist(db, content)
    if (content.wp_legacy_id !== null) await mustBeOnlyImport(db, content.wp_legacy_id, params.id)
    const writing = { by: member.user.id, at: clock.now() }
    await keepWorkingCopy(db, params.id, { ...writing, snapshot: before.content })
    await writeContent(db, before, content, writing)
    const restored_n = params.n
    await record(db, params.id, { ...writing, kind: 'restore', changed, snapshot: content, restored_n })
    return shown(db, await findBroadcast(db, params.id), member)
  },
}
