import { asc, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { guestEndpoints as api, type GuestInput } from '#app/contract/guest.ts'
import { broadcast_guests, broadcasts } from '#server/db/schema.ts'
import { givenBroadcast, nouns } from '#server/names/testing.ts'
import { newsroom } from '#server/testing.ts'

let room: Awaited<ReturnType<typeof newsroom>>

beforeAll(async () => {
  room = await newsroom({ app: nouns })
})
afterAll(() => room.close())

const add = async (body: GuestInput) => (await room.as('editor').call(api.create, { body })).body

/** A broadcast with its guests in order; answers its id. */
async function show(
  slug: string,
  guests: { id: number; role?: string }[],
  published_n: number | null = null,
) {
  const broadcast_id = await givenBroadcast(room.db, slug, { published_n })
  const rows = guests.map(({ id, role = null }, position) => ({
    broadcast_id,
    guest_id: id,
    position,
    role_label: role,
  }))
  await room.db.insert(broadcast_guests).values(rows)
  return broadcast_id
}

const guestsOf = (id: number) =>
  room.db
    .select({ id: broadcast_guests.guest_id, role: broadcast_guests.role_label })
    .from(broadcast_guests)
    .where(eq(broadcast_guests.broadcast_id, id))
    .orderBy(asc(broadcast_guests.position))

async function broadcast(id: number) {
  const [row] = await room.db.select().from(broadcasts).where(eq(broadcasts.id, id))
  return row
}

describe('a new guest', () => {
  test('needs a display name only', async () => {
    const guest = await add({ display_name: '  Nadia Belkacem ' })
    expect(guest).toMatchObject({
      kind: 'person',
      display_name: 'Nadia Belkacem',
      sort_name: 'Nadia Belkacem',
      slug: 'nadia-belkacem',
      aliases: [],
      broadcasts_count: 0,
      lock_version: 0,
    })
  })

  test('is sorted by surname, particles after', async () => {
    const guest = await add({
      display_name: 'Anne de Kersaint',
      given_name: 'Anne',
      particle: 'de',
      family_name: 'Kersaint',
    })
    expect(guest.sort_name).toBe('Kersaint, Anne de')
  })

  test('may bear the name of another, under an address of its own', async () => {
    const [first, second] = [
      await add({ display_name: 'Paul Martin' }),
      await add({ display_name: 'Paul Martin' }),
    ]
    expect([first.slug, second.slug]).toEqual(['paul-martin', 'paul-martin-2'])
  })

  test('has a biography without scripts', async () => {
    const { biography_html } = await add({
      display_name: 'Bio',
      biography_html:
        '<p>Journaliste<script>alert(1)</script> <strong>libre</strong></p><img src=x onerror=alert(1)>',
    })
    expect(biography_html).toContain('<strong>libre</strong>')
    expect(biography_html).not.toMatch(/<script|<img/)
  })

  test('has no empty lines: they are absent values', async () => {
    const guest = await add({ display_name: 'Vide', role_short: '  ', given_name: '', biography_html: '' })
    expect(guest).toMatchObject({ role_short: null, given_name: null, biography_html: null })
  })
})

describe('renaming', () => {
  test('moves the sort name along, unless somebody wrote it', async () => {
    const names = { display_name: 'Lea Dupuy', given_name: 'Lea', family_name: 'Dupuy' }
    const { id } = await add(names)
    const change = (body: object, ifMatch: number) =>
      room.as('editor').call(api.update, { params: { id }, body }, { ifMatch })
    const { body: followed } = await change(
      { display_name: 'Léa Dupuis', given_name: 'Léa', family_name: 'Dupuis' },
      0,
    )
    expect(followed.sort_name).toBe('Dupuis, Léa')
    await change({ sort_name: 'Léa D.' }, 1)
    const { body: written } = await change({ family_name: 'Dupuits' }, 2)
    expect(written.sort_name).toBe('Léa D.')
    const { body: emptied } = await change({ sort_name: null }, 3)
    expect(emptied.sort_name).toBe('Dupuits, Léa')
  })

  test('keeps the address, and lets the broadcasts be found by the new name', async () => {
    const guest = await add({ display_name: 'Ancien Nom' })
    const id = await show('passage-unique', [guest])
    const { body } = await room
      .as('editor')
      .call(
        api.update,
        { params: { id: guest.id }, body: { display_name: 'Nouveau Patronyme' } },
        { ifMatch: 0 },
      )
    expect(body.slug).toBe('ancien-nom')
    const found = await broadcast(id)
    expect(found?.search).toContain('nouveau patronyme')
    expect(found?.search).not.toContain('ancien nom')
  })
})

describe('handing over before deleting', () => {
  const remove = (id: number, reassign_to: number) =>
    room.as('chief_editor').call(api.remove, { params: { id }, query: { reassign_to } }, { ifMatch: 0 })

  test('puts the other in each place, once, with the role', async () => {
    const [gone, kept, third] = [
      await add({ display_name: 'Mathile Larrère' }),
      await add({ display_name: 'Mathilde Larrère' }),
      await add({ display_name: 'Un tiers' }),
    ]
    const first = await show('premier', [third, { id: gone.id, role: 'historienne' }])
    const both = await show('ensemble', [{ id: gone.id, role: 'autrice' }, third, kept])
    const other = await show('sans-rapport', [kept])
    expect((await remove(gone.id, kept.id)).status).toBe(204)
    expect(await guestsOf(first)).toEqual([
      { id: third.id, role: null },
      { id: kept.id, role: 'historienne' },
    ])
    expect(await guestsOf(both)).toEqual([
      { id: third.id, role: null },
      { id: kept.id, role: 'autrice' },
    ])
    expect(await broadcast(other)).toMatchObject({ lock_version: 0 })
    const { body } = await room.as('viewer').call(api.read, { params: { id: kept.id } })
    expect(body.broadcasts_count).toBe(3)
    const { status, problem } = await room.as('viewer').call(api.read, { params: { id: gone.id } })
    expect([status, problem.code, problem.current]).toEqual([
      410,
      'gone',
      expect.objectContaining({ id: kept.id }),
    ])
  })

  test('makes new versions of the broadcasts', async () => {
    const [gone, kept] = [await add({ display_name: 'Sortant' }), await add({ display_name: 'Entrante' })]
    const draft = await show('brouillon', [gone])
    const published = await show('publiee', [gone], 3)
    room.clock.advance({ days: 1 })
    await remove(gone.id, kept.id)
    expect(await broadcast(draft)).toMatchObject({ lock_version: 1 })
    expect(await broadcast(published)).toMatchObject({ lock_version: 1 })
    expect((await broadcast(published))?.updated_at).toEqual(room.clock.now())
    expect((await broadcast(published))?.search).toContain('entrante')
  })

  test('says how many of the broadcasts are in the trash', async () => {
    const guest = await add({ display_name: 'Entre deux' })
    await show('visible', [guest])
    const trashed = await show('a-la-corbeille', [guest])
    await room.db.update(broadcasts).set({ status: 'trashed' }).where(eq(broadcasts.id, trashed))
    const { problem } = await room
      .as('chief_editor')
      .call(api.remove, { params: { id: guest.id }, query: {} }, { ifMatch: 0 })
    expect(problem.detail).toBe(
      '«\u00a0Entre deux\u00a0» est invité·e dans 2\u00a0émissions, dont 1 à la corbeille. Choisissez un remplacement, ou modifiez d’abord ces émissions.',
    )
  })
})
