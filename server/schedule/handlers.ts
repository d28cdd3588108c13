import type { scheduleEndpoints } from '#app/contract/schedule.ts'
import { permissionsOn } from '#server/broadcasts/permissions.ts'
import type { Handlers } from '#server/serve.ts'
import { livesBetween } from './store.ts'

export const scheduleHandlers: Handlers<typeof scheduleEndpoints> = {
  list: async ({ db, query, member }) => {
    const lives = await livesBetween(db, new Date(query.from), new Date(query.to))
    return {
      data: lives.map(({ created_by, ...live }) => ({
        ...live,
        permissions: permissionsOn(member, { status: live.status, created_by }),
      })),
    }
  },
}
