import { api } from '#app/contract/api.ts'
import { distinct_pairs } from '#server/db/schema.ts'
import { at, CURRENT, givenGuest, givenSeries, givenTag, newName, room } from './testing-given.ts'
import type { Rows } from './testing-row.ts'

/** What is done to guests, tags and series. */
export const nameRows: Rows = {
  'guests.create': {
    action: 'guest.create',
    by: (client) => client.call(api.guests.create, { body: { display_name: newName() } }),
  },
  'guests.update': {
    action: 'guest.update',
    by: async (client) =>
      client.call(
        api.guests.update,
        { ...at(await givenGuest()), body: { role_short: 'historienne' } },
        CURRENT,
      ),
  },
  'guests.remove': {
    action: 'guest.delete',
    by: async (client) => client.call(api.guests.remove, { ...at(await givenGuest()), query: {} }, CURRENT),
  },
  'guestContacts.update': {
    action: 'guest.private',
    by: async (client) =>
      client.call(
        api.guestContacts.update,
        { ...at(await givenGuest()), body: { contact: '06 00 00 00 00' } },
        CURRENT,
      ),
  },
  'duplicates.distinguish': {
    action: 'archive.merge',
    by: async (client) =>
      client.call(api.duplicates.distinguish, {
        body: { noun: 'guest', ids: [await givenGuest(), await givenGuest()] },
      }),
  },
  'duplicates.confuse': {
    action: 'archive.merge',
    by: async (client) => {
      const [one, other] = [await givenTag(), await givenTag()]
      await room.db.insert(distinct_pairs).values({ noun: 'tag', low: one, high: other })
      return client.call(api.duplicates.confuse, { query: { noun: 'tag', one, other } })
    },
  },
  'merges.preview': {
    action: 'archive.merge',
    by: async (client) => {
      const [from, into] = [{ id: await givenGuest() }, { id: await givenGuest() }]
      return client.call(api.merges.preview, { body: { noun: 'guest', from, into } })
    },
  },
  'merges.create': {
    action: 'archive.merge',
    by: async (client) => client.call(api.merges.create, { body: await givenTwins() }),
  },
  'tags.create': {
    action: 'tag.create',
    by: (client) => client.call(api.tags.create, { body: { name: newName() } }),
  },
  'tags.update': {
    action: 'tag.update',
    by: async (client) =>
      client.call(api.tags.update, { ...at(await givenTag()), body: { kind: 'place' } }, CURRENT),
  },
  'tags.remove': {
    action: 'tag.delete',
    by: async (client) => client.call(api.tags.remove, { ...at(await givenTag()), query: {} }, CURRENT),
  },
  'series.create': {
    action: 'series.create',
    by: (client) => client.call(api.series.create, { body: { name: newName() } }),
  },
  'series.update': {
    action: 'series.update',
    by: async (client) =>
      client.call(api.series.update, { ...at(await givenSeries()), body: { active: false } }, CURRENT),
  },
  'series.remove': {
    action: 'series.delete',
    by: async (client) => client.call(api.series.remove, { ...at(await givenSeries()), query: {} }, CURRENT),
  },
}

/** Two guests to make one. */
async function givenTwins() {
  const [from, into] = [await givenGuest(), await givenGuest()]
  const at0 = (id: number) => ({ id, lock_version: 0 })
  return { noun: 'guest' as const, from: at0(from), into: at0(into), take: [] }
}
