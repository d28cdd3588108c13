import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { guestEndpoints as api, type GuestSearch } from '#app/contract/guest.ts'
import { broadcast_guests } from '#server/db/schema.ts'
import { givenBroadcast, nouns } from '#server/names/testing.ts'
import { newsroom } from '#server/testing.ts'

let room: Awaited<ReturnType<typeof newsroom>>

const GUESTS = [
  { display_name: 'Renaud Chaput', given_name: 'Renaud', family_name: 'Chaput' },
  { display_name: 'Étienne Œhmichen', given_name: 'Étienne', family_name: 'Œhmichen' },
  { display_name: 'Jean d’Ormoy', given_name: 'Jean', particle: 'd’', family_name: 'Ormoy' },
  { display_name: 'Marie\u00a0Le\u202fBris', given_name: 'Marie', family_name: 'Le Bris' },
  { display_name: 'Collectif des éclaireur·euses', kind: 'collective' },
  { display_name: 'Zoé', aliases: ['La Chouette', 'Zoélie Marchand'] },
  { display_name: 'Marc Zola', given_name: 'Marc', family_name: 'Zola' },
  { display_name: 'Ali Marchais', given_name: 'Ali', family_name: 'Marchais' },
  { display_name: 'Émile Arno', given_name: 'Émile', family_name: 'Arno' },
  { display_name: '100 % public', kind: 'organisation' },
] as const

beforeAll(async () => {
  room = await newsroom({ app: nouns })
  const ids = new Map<string, number>()
  for (const body of GUESTS) {
    const { body: guest } = await room
      .as('editor')
      .call(api.create, { body: { ...body, aliases: [...('aliases' in body ? body.aliases : [])] } })
    ids.set(guest.display_name, guest.id)
    room.clock.advance({ minutes: 1 })
  }
  const [zola, chaput] = [ids.get('Marc Zola') ?? 0, ids.get('Renaud Chaput') ?? 0]
  const shows = await Promise.all(['un', 'deux', 'trois'].map((slug) => givenBroadcast(room.db, slug)))
  const trashed = await givenBroadcast(room.db, 'jetee', { status: 'trashed' })
  await room.db
    .insert(broadcast_guests)
    .values([...shows, trashed].map((broadcast_id) => ({ broadcast_id, guest_id: zola, position: 0 })))
  await room.db.insert(broadcast_guests).values({ broadcast_id: trashed, guest_id: chaput, position: 1 })
})
afterAll(() => room.close())

async function found(query: GuestSearch) {
  const { body } = await room.as('viewer').call(api.list, { query })
  return body.data.map((guest) => guest.display_name)
}

describe('a search finds a name', () => {
  test.each([
    ['inverted', 'chaput renaud', 'Renaud Chaput'],
    ['inverted with its comma', 'Chaput, Renaud', 'Renaud Chaput'],
    ['half typed', 'ren cha', 'Renaud Chaput'],
    ['without its accents', 'etienne', 'Étienne Œhmichen'],
    ['with accents it has not', 'chàput', 'Renaud Chaput'],
    ['in capitals', 'ÉTIENNE', 'Étienne Œhmichen'],
    ['with oe for œ', 'oehmichen', 'Étienne Œhmichen'],
    ['with a straight apostrophe', "d'ormoy", 'Jean d’Ormoy'],
    ['with a curly apostrophe', 'd’ormoy', 'Jean d’Ormoy'],
    ['as lists sort it', 'Ormoy, Jean d’', 'Jean d’Ormoy'],
    ['across no-break spaces', 'marie le bris', 'Marie\u00a0Le\u202fBris'],
    ['typed with no-break spaces', 'marie\u00a0le\u202fbris', 'Marie\u00a0Le\u202fBris'],
    ['with the point médian', 'éclaireur·euses', 'Collectif des éclaireur·euses'],
    ['without the point médian', 'eclaireureuses', 'Collectif des éclaireur·euses'],
    ['by an alias', 'chouette', 'Zoé'],
    ['with an accent typed as two characters', 'e\u0301tienne', 'Étienne Œhmichen'],
  ])('%s', async (_, q, name) => {
    expect(await found({ q })).toEqual([name])
  })

  test('that a pattern would confuse', async () => {
    expect(await found({ q: '100 %' })).toEqual(['100 % public'])
    expect(await found({ q: '%zz%' })).toEqual([])
    expect(await found({ q: '\\' })).toHaveLength(GUESTS.length)
  })

  test('and nothing else', async () => {
    expect(await found({ q: 'renaud zola' })).toEqual([])
  })
})

test('the best match comes first: the whole name, the beginning of one, then the rest', async () => {
  const [lebris, alias] = ['Marie\u00a0Le\u202fBris', 'Zoé']
  expect(await found({ q: 'mar' })).toEqual([lebris, 'Ali Marchais', 'Marc Zola', alias])
  expect(await found({ q: 'zo' })).toEqual([alias, 'Marc Zola'])
  expect((await found({ q: 'zola marc' }))[0]).toBe('Marc Zola')
  expect(await found({ q: 'mar', sort: '-sort_name' })).toEqual(['Marc Zola', alias, 'Ali Marchais', lebris])
})

test('names are listed as French readers sort them', async () => {
  expect(await found({ kind: ['person'] })).toEqual([
    'Émile Arno',
    'Renaud Chaput',
    'Marie\u00a0Le\u202fBris',
    'Ali Marchais',
    'Étienne Œhmichen',
    'Jean d’Ormoy',
    'Zoé',
    'Marc Zola',
  ])
  expect((await found({ sort: '-sort_name' }))[0]).toBe('Marc Zola')
})

test('the number of broadcasts leaves the trash out, and sorts', async () => {
  const { body } = await room
    .as('viewer')
    .call(api.list, { query: { sort: '-broadcasts_count', per_page: 2 } })
  expect(body.data.map(({ display_name, broadcasts_count }) => [display_name, broadcasts_count])).toEqual([
    ['Marc Zola', 3],
    ['100 % public', 0],
  ])
})

test('the last changed come first when asked for', async () => {
  expect((await found({ sort: '-updated_at' }))[0]).toBe('100 % public')
  expect((await found({ sort: 'updated_at' }))[0]).toBe('Renaud Chaput')
})

test('kinds filter, several at a time', async () => {
  expect(await found({ kind: ['organisation', 'collective'] })).toEqual([
    '100 % public',
    'Collectif des éclaireur·euses',
  ])
  const wrong = await room.as('viewer').raw('/api/v1/guests?kind=martien')
  expect(wrong.status).toBe(422)
})

test('the total counts what the search found, not the page', async () => {
  const { body } = await room.as('viewer').call(api.list, { query: { q: 'mar', per_page: 1, page: 2 } })
  expect(body.data).toHaveLength(1)
  expect(body.meta).toMatchObject({ page: 2, per_page: 1, total: 4, total_pages: 4 })
})
