import type { clashEndpoints } from '#app/contract/clash.ts'
import type { Live } from '#app/lib/clashes.ts'
import type { Handlers } from '#server/serve.ts'
import { movedTo } from './movedTo.ts'
import { livesNear, startOf } from './store.ts'
import { tellClashes } from './tell.ts'

export const clashHandlers: Handlers<typeof clashEndpoints> = {
  find: async ({ db, body: { broadcast_id, ...asked }, settings }) => {
    const id = broadcast_id ?? NEW
    const stored = (await startOf(db, id))?.toISOString() ?? asked.start
    const live: Live = movedTo({ ...asked, id, title: '', start: stored }, asked)
    const near = await livesNear(db, [live], settings)
    return { data: (await tellClashes(db, [live], near, settings)).get(id) ?? [] }
  },
}

/** The id of a live that is not stored yet. */
const NEW = 0
