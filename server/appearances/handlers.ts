import type { appearanceEndpoints } from '#app/contract/appearance.ts'
import { guestExists } from '#server/guests/store.ts'
import { must } from '#server/problem.ts'
import type { Handlers } from '#server/serve.ts'
import { tagExists } from '#server/tags/store.ts'
import { companionsOf, countsOf, JOINED, listAppearances, nextLives, siblingsOf } from './store.ts'

export const appearanceHandlers: Handlers<typeof appearanceEndpoints> = {
  ofGuest: async ({ db, params, query, settings }) => {
    must(await guestExists(db, params.id), 'not_found')
    return listAppearances(db, { joined: JOINED.guest, id: params.id, zone: settings.time_zone }, query)
  },

  aroundGuest: async ({ db, params, settings, clock }) => {
    must(await guestExists(db, params.id), 'not_found')
    const asked = { joined: JOINED.guest, id: params.id, zone: settings.time_zone }
    const [counts, next, met] = await Promise.all([
      countsOf(db, asked),
      nextLives(db, asked, clock.now()),
      companionsOf(db, params.id),
    ])
    return { ...counts, next, with: met }
  },

  ofTag: async ({ db, params, query, settings }) => {
    must(await tagExists(db, params.id), 'not_found')
    return listAppearances(db, { joined: JOINED.tag, id: params.id, zone: settings.time_zone }, query)
  },

  aroundTag: async ({ db, params, settings, clock }) => {
    must(await tagExists(db, params.id), 'not_found')
    const asked = { joined: JOINED.tag, id: params.id, zone: settings.time_zone }
    const [counts, next, met] = await Promise.all([
      countsOf(db, asked),
      nextLives(db, asked, clock.now()),
      siblingsOf(db, params.id),
    ])
    return { ...counts, next, with: met }
  },
}
