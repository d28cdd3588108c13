import { can } from '#app/contract/policy.ts'
import type { presenceEndpoints } from '#app/contract/presence.ts'
import { versionOf } from '#server/broadcasts/rows.ts'
import type { Handlers } from '#server/serve.ts'

export const presenceHandlers: Handlers<typeof presenceEndpoints> = {
  enter: async ({ db, feed, params, body, member }) => {
    const lock_version = await versionOf(db, params.id)
    const can_write = can(member, 'broadcast.update')
    await feed.step({ here: true, entry: { ...body, broadcast_id: params.id, user: member.user, can_write } })
    return { broadcast_id: params.id, lock_version, people: feed.people(params.id) }
  },

  leave: async ({ feed, params, query, member }) => {
    const entry = {
      ...query,
      broadcast_id: params.id,
      user: member.user,
      field: null,
      state: 'idle' as const,
      can_write: false,
    }
    await feed.step({ here: false, entry })
  },
}
