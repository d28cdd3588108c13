import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { api } from '#app/contract/api.ts'
import type { GuestPatch } from '#app/contract/guest.ts'
import { broadcastRoom } from '#server/broadcasts/testing.ts'

let room: Awaited<ReturnType<typeof broadcastRoom>>
beforeAll(async () => void (room = await broadcastRoom()))
afterAll(() => room.close())

const write = (id: number, body: GuestPatch, ifMatch = 0) =>
  room.editor.call(api.guests.update, { params: { id }, body }, { ifMatch })

describe('the sheet of a guest', () => {
  test('holds all that is known, and the search knows the pseudonym', async () => {
    const id = await room.given.guest('Ada Morel')
    const image_id = await room.given.image()
    const { body } = await write(id, {
      pseudonym: 'La Luthière',
      pronouns: 'elle',
      agreement: 'feminine',
      image_id,
      links: [{ kind: 'fediverse', url: 'ada@social.example' }],
      biography_html: '<p onclick="x()">Bonjour</p>',
    })
    expect(body).toMatchObject({
      pseudonym: 'La Luthière',
      pronouns: 'elle',
      agreement: 'feminine',
      image_id,
      links: [{ kind: 'fediverse', url: 'https://social.example/@ada' }],
      biography_html: '<p>Bonjour</p>',
      lock_version: 1,
    })
    const found = await room.editor.call(api.guests.list, { query: { q: 'luthiere' } })
    expect(found.body.data.map((guest) => guest.id)).toEqual([id])
    const stale = await write(id, { pronouns: 'iel' })
    expect([stale.status, stale.problem.current]).toEqual([412, body])
  })

  test.each<[string, GuestPatch, string]>([
    [
      'an address that anybody can read',
      { links: [{ kind: 'site', url: 'http://a.example' }] },
      '/links/0/url https_address',
    ],
    [
      'an address that is none',
      { links: [{ kind: 'site', url: 'javascript:alert(1)' }] },
      '/links/0/url web_address',
    ],
    [
      'one address twice',
      {
        links: [
          { kind: 'site', url: 'https://a.example' },
          { kind: 'other', url: 'https://a.example' },
        ],
      },
      '/links repeated',
    ],
    ['a picture that is not there', { image_id: 999_999 }, '/image_id unknown_reference'],
    ['pronouns without end', { pronouns: 'x'.repeat(41) }, '/pronouns too_long'],
  ])('refuses %s', async (_, body, fault) => {
    const { status, problem } = await write(await room.given.guest('Refusée'), body)
    expect([status, ...(problem.errors ?? []).map(({ pointer, code }) => `${pointer} ${code}`)]).toEqual([
      422,
      fault,
    ])
  })
})

describe('appearances', () => {
  test('are told over time, with roles, company and the lives to come, the trash aside', async () => {
    const [id, friend, once] = [
      await room.given.guest('Assidue'),
      await room.given.guest('Amie'),
      await room.given.guest('Passante'),
    ]
    const tag = await room.given.tag('Rivières')
    const sibling = await room.given.tag('Ponts')
    const show = (title: string, patch: object, others: number[] = []) =>
      room.given.broadcast(
        {
          guests: [
            { guest_id: id, role_label: title },
            ...others.map((guest_id) => ({ guest_id, role_label: null })),
          ],
          tag_ids: [tag, sibling],
          ...patch,
        },
        title,
      )
    await show('Ancienne', { aired_on: '2024-05-01' }, [friend])
    await show('Récente', { aired_on: '2026-02-01' }, [friend, once])
    const planned = await show('Prochaine', { scheduled_start_at: '2026-04-01T18:00:00Z' })
    await room
      .as('chief_editor')
      .call(
        api.broadcasts.transition,
        { params: { id: planned.id }, body: { to: 'planned' } },
        { ifMatch: planned.lock_version },
      )
    const thrown = await show('Jetée', { aired_on: '2025-01-01' })
    await room
      .as('chief_editor')
      .call(api.broadcasts.remove, { params: { id: thrown.id } }, { ifMatch: thrown.lock_version })

    const params = { id }
    const { body } = await room.as('viewer').call(api.appearances.ofGuest, { params, query: { per_page: 2 } })
    expect(body.meta).toMatchObject({ total: 3, total_pages: 2 })
    expect(body.data.map(({ title, on, role_label }) => [title, on, role_label])).toEqual([
      ['Prochaine', '2026-04-01', 'Prochaine'],
      ['Récente', '2026-02-01', 'Récente'],
    ])
    const around = (await room.as('viewer').call(api.appearances.aroundGuest, { params })).body
    expect(around).toMatchObject({
      total: 3,
      published: 0,
      first_on: '2024-05-01',
      last_on: '2026-04-01',
      years: [
        { year: 2024, count: 1 },
        { year: 2026, count: 2 },
      ],
    })
    expect(around.next.map(({ title }) => title)).toEqual(['Prochaine'])
    expect(around.with.map(({ guest, count }) => [guest.display_name, count])).toEqual([
      ['Amie', 2],
      ['Passante', 1],
    ])
    const ofTag = await room.as('viewer').call(api.appearances.aroundTag, { params: { id: tag } })
    expect(ofTag.body.with.map((one) => [one.tag.name, one.count])).toEqual([['Ponts', 3]])
    const listed = await room.as('viewer').call(api.appearances.ofTag, { params: { id: tag }, query: {} })
    expect(listed.body.data[0]).toMatchObject({ title: 'Prochaine', role_label: null })
  })

  test('are for members, of somebody who is there', async () => {
    const params = { id: 999_999 }
    for (const endpoint of [api.appearances.aroundGuest, api.appearances.aroundTag]) {
      expect((await room.anonymous.call(endpoint, { params })).status).toBe(401)
      expect((await room.as('viewer').call(endpoint, { params })).status).toBe(404)
    }
    const { problem } = await room
      .as('viewer')
      .call(api.appearances.ofGuest, { params: { id: 1 }, query: { page: 0 } })
    expect(problem.errors).toMatchObject([{ pointer: '?page', code: 'too_small' }])
  })
})
