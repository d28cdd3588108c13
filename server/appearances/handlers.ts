import type { appearanceEndpoints } from '#app/contract/appearance.ts'
import { mustBeGuest } from '#server/guests/store.ts'
import { replacedBy } from '#server/names/former.ts'
import type { Handlers } from '#server/serve.ts'
import { mustBeTag } from '#server/tags/store.ts'
import { companionsOf, countsOf, JOINED, listAppearances, nextLives, siblingsOf } from './store.ts'

export const appearanceHandlers: Handlers<typeof appearanceEndpoints> = {
  ofGuest: async ({ db, params, query, settings }) => {
    await mustBeGuest(db, params.id)
    return listAppearances(db, { joined: JOINED.guest, id: params.id, zone: settings.time_zone }, query)
  },

  aroundGuest: async ({ db, params, settings, clock }) => {
    await mustBeGuest(db, params.id)
    const asked = { joined: JOINED.guest, id: params.id, zone: settings.time_zone }
    const [counts, next, met, formerly] = await Promise.all([
      countsOf(db, asked),
      nextLives(db, asked, clock.now()),
      companionsOf(db, params.id),
      replacedBy(db, 'guest', params.id),
    ])
    return { ...counts, next, with: met, formerly }
  },

  ofTag: async ({ db, params, query, settings }) => {
    await mustBeTag(db, params.id)
    return listAppearances(db, { joined: JOINED.tag, id: params.id, zone: settings.time_zone }, query)
  },

  aroundTag: async ({ db, params, settings, clock }) => {
    await mustBeTag(db, params.id)
    const asked = { joined: JOINED.tag, id: params.id, zone: settings.time_zone }
    const [counts, next, met, formerly] = await Promise.all([
      countsOf(db, asked),
      nextLives(db, asked, clock.now()),
      siblingsOf(db, params.id),
      replacedBy(db, 'tag', params.id),
    ])
    return { ...counts, next, with: met, formerly }
  },
}
