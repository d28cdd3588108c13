import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { broadcastEndpoints as api } from '#app/contract/broadcast-endpoints.ts'
import { Broadcast } from '#app/contract/broadcast.ts'
import type { BroadcastPatch } from '#app/contract/broadcast-input.ts'
import { broadcastRoom } from './testing.ts'

let room: Awaited<ReturnType<typeof broadcastRoom>>

beforeAll(async () => {
  room = await broadcastRoom()
})
afterAll(() => room.close())

const save = (
  broadcast: { id: number; lock_version: number },
  body: BroadcastPatch,
  kind?: 'auto' | 'manual',
) =>
  room.editor.call(
    api.update,
    { params: { id: broadcast.id }, query: { save: kind }, body },
    { ifMatch: broadcast.lock_version },
  )

describe('a new broadcast', () => {
  test('needs an account, and a role that writes', async () => {
    const body = { page: { title: 'Sans compte' } }
    expect((await room.anonymous.call(api.create, { body })).status).toBe(401)
    const refused = await room.as('viewer').call(api.create, { body })
    expect([refused.status, refused.problem.code]).toEqual([403, 'forbidden'])
  })

  test('needs a title, and says where', async () => {
    const { status, problem } = await room.editor.call(api.create, { body: { page: { title: '  ' } } })
    expect([status, problem.errors]).toEqual([422, [expect.objectContaining({ pointer: '/page/title' })]])
  })

  test('keeps the two identifiers of one video, not of two', async () => {
    const peertube = {
      peertube_uuid: '9c9de5e8-0a1e-484a-b099-e80766180a6d',
      peertube_short_uuid: '2y84q2MQUMWPbiEcxNXMgC',
    }
    const body = { page: { title: 'Deux vidéos' }, peertube }
    const { status, problem } = await room.editor.call(api.create, { body })
    expect([status, problem.errors]).toMatchObject([
      422,
      [{ pointer: '/peertube/peertube_short_uuid', code: 'peertube_mismatch' }],
    ])
  })

  test('needs a title only', async () => {
    const { status, body, headers } = await room.editor.call(api.create, {
      body: { page: { title: '« Ce réseau ne sera jamais à vendre »' } },
    })
    expect([status, headers.get('etag')]).toEqual([201, '"0"'])
    expect(body).toMatchObject({
      page: {
        title: '« Ce réseau ne sera jamais à vendre »',
        slug: 'ce-reseau-ne-sera-jamais-a-vendre',
        image: null,
      },
      status: 'draft',
      live_state: 'none',
      license: 'cc_by_nc_sa',
      created_by: 'editor',
      body_html: '',
      created_at: '2026-03-25T08:00:00.000Z',
      permissions: { update: true, publish: true, archive: false },
    })
  })

  test('gets an address of its own, even when many are made at once', async () => {
    const titles = Array.from({ length: 5 }, () => room.given.broadcast({}, 'Au même instant'))
    const slugs = (await Promise.all(titles)).map((broadcast) => broadcast.page.slug)
    expect(slugs.toSorted()).toEqual([
      'au-meme-instant',
      'au-meme-instant-2',
      'au-meme-instant-3',
      'au-meme-instant-4',
      'au-meme-instant-5',
    ])
  })

  test('gets an address even when its title holds none', async () => {
    expect((await room.given.broadcast({}, '中文')).page.slug).toBe('emission')
  })

  test('is made once, however often the request is repeated', async () => {
    const send = () =>
      room.editor.call(api.create, { body: { page: { title: 'Une fois' } } }, { idempotencyKey: 'once' })
    const [first, second] = [await send(), await send()]
    expect(second.body.id).toBe(first.body.id)
  })

  test('refuses the number of an import to whoever may not give it', async () => {
    const body = { page: { title: 'Importée' }, wp_legacy_id: 36_635 }
    expect((await room.editor.call(api.create, { body })).status).toBe(403)
    expect((await room.as('admin').call(api.create, { body })).body.wp_legacy_id).toBe(36_635)
    const again = await room.as('admin').call(api.create, { body })
    expect(again.problem.errors).toMatchObject([{ pointer: '/wp_legacy_id', code: 'duplicate' }])
  })
})

describe('reading', () => {
  test('is for people with an account', async () => {
    const { id } = await room.given.broadcast()
    expect((await room.anonymous.call(api.read, { params: { id } })).status).toBe(401)
    expect((await room.as('viewer').call(api.read, { params: { id } })).status).toBe(200)
  })

  test('finds nothing under an unknown or impossible id', async () => {
    expect((await room.editor.call(api.read, { params: { id: 999_999 } })).status).toBe(404)
    expect((await room.editor.raw('/api/v1/broadcasts/abc')).status).toBe(404)
  })

  test('tells what a person may do', async () => {
    const { id } = await room.given.broadcast()
    const { permissions } = (await room.as('viewer').call(api.read, { params: { id } })).body
    expect(Object.values(permissions)).not.toContain(true)
  })
})

describe('saving', () => {
  test('needs an account, a role and a version', async () => {
    const { id, lock_version } = await room.given.broadcast()
    const patch = { params: { id }, query: {}, body: { lead: 'x' } }
    expect((await room.anonymous.call(api.update, patch, { ifMatch: lock_version })).status).toBe(401)
    expect((await room.as('viewer').call(api.update, patch, { ifMatch: lock_version })).status).toBe(403)
    expect((await room.editor.call(api.update, patch)).status).toBe(428)
  })

  test('from an old version answers with the current one', async () => {
    const before = await room.given.broadcast()
    await save(before, { lead: 'Le premier' })
    const { status, problem } = await save(before, { lead: 'Le second' })
    expect(status).toBe(412)
    expect(Broadcast.parse(problem.current)).toMatchObject({ lead: 'Le premier', lock_version: 1 })
  })

  test('changes what was sent and nothing else', async () => {
    const guest_id = await room.given.guest('Claire Girka')
    const before = await room.given.broadcast({
      page: { subtitle: 'Sous-titre' },
      guests: [{ guest_id, role_label: 'Journaliste' }],
      faqs: [{ id: 'a', question: 'Pourquoi ?', answer_html: '<p>Parce que.</p>' }],
      peertube: { peertube_host: 'video.exemple.fr' },
    })
    room.clock.advance({ minutes: 1 })
    const { body } = await save(before, { page: { title: 'Autre titre' } })
    expect(body).toEqual({
      ...before,
      page: { ...before.page, title: 'Autre titre', slug: 'autre-titre' },
      lock_version: 1,
      updated_at: room.clock.now().toISOString(),
    })
    expect(await room.read(before.id)).toEqual(body)
  })

  test('what is stored already makes no new version', async () => {
    const before = await room.given.broadcast({
      lead: 'Un chapô',
      scheduled_start_at: '2026-04-01T18:00:00+02:00',
    })
    room.clock.advance({ minutes: 1 })
    const { body } = await save(before, {
      lead: 'Un chapô ',
      scheduled_start_at: '2026-04-01T16:00:00Z',
      page: { subtitle: '' },
    })
    expect(body).toEqual(before)
  })

  test('lets one of many through when they start from one version', async () => {
    const before = await room.given.broadcast()
    const attempts = Array.from({ length: 8 }, (_, n) => save(before, { lead: `Essai ${n}` }))
    const statuses = (await Promise.all(attempts)).map((answer) => answer.status)
    expect(statuses.toSorted()).toEqual([200, ...Array<number>(7).fill(412)])
    expect((await room.read(before.id)).lock_version).toBe(1)
  })

  test('says hours in UTC', async () => {
    const before = await room.given.broadcast()
    const { body } = await save(before, { scheduled_start_at: '2026-07-01T19:30:00+02:00' })
    expect(body.scheduled_start_at).toBe('2026-07-01T17:30:00.000Z')
  })

  test('takes the day of a live from its start, in the newsroom’s zone, and moves it along', async () => {
    const body = { page: { title: 'Au jour dit' }, scheduled_start_at: '2026-04-01T22:30:00Z' }
    const live = (await room.editor.call(api.create, { body })).body
    expect(live.aired_on).toBe('2026-04-02')
    const moved = (await save(live, { scheduled_start_at: '2026-04-03T19:00:00Z' })).body
    expect(moved.aired_on).toBe('2026-04-03')
    const chosen = (await save(moved, { aired_on: '2026-04-01' })).body
    expect((await save(chosen, { scheduled_start_at: '2026-04-05T19:00:00Z' })).body.aired_on).toBe(
      '2026-04-01',
    )
  })

  test('keeps scripts out of the texts', async () => {
    const before = await room.given.broadcast()
    const { body } = await save(before, {
      body_html: '<p onclick="x()">Bonjour<script>alert(1)</script></p>',
      faqs: [{ id: 'a', question: 'Oui ?', answer_html: '<p>Non<img src=x onerror=alert(1)></p>' }],
    })
    expect(`${body.body_html}${body.faqs[0]?.answer_html}`).not.toMatch(/<[^>]*(script|onclick|onerror)/)
    expect(body.body_html).toContain('Bonjour')
  })

  test('takes a paste of 3 MB of noise', async () => {
    const before = await room.given.broadcast()
    const noise = Array.from({ length: 400_000 }, (_, n) => (n * 2_654_435_761).toString(36)).join(' ')
    const { status } = await save(before, { body_html: `<p>${noise.slice(0, 3_000_000)}</p>` })
    expect(status).toBe(200)
  })

  test.each([
    [{ guests: [{ guest_id: 999_999, role_label: null }] }, '/guests/0/guest_id', 'unknown_reference'],
    [{ tag_ids: [999_999] }, '/tag_ids/0', 'unknown_reference'],
    [{ series_id: 999_999 }, '/series_id', 'unknown_reference'],
    [{ page: { image_id: 999_999 } }, '/page/image_id', 'unknown_reference'],
    [{ series_id: 99_999_999_999 }, '/series_id', 'too_big'],
    [{ youtube_id: 'trop-court' }, '/youtube_id', 'youtube_id'],
    [{ aired_on: '9999-01-01' }, '/aired_on', 'date_out_of_range'],
    [{ page: { slug: 'Avec Majuscule' } }, '/page/slug', 'slug'],
    [{ page: { title: 'x'.repeat(20_000) } }, '/page/title', 'too_long'],
    [{ main_tag_id: 3 }, '/main_tag_id', 'main_tag'],
    [
      { scheduled_start_at: '2026-04-01T20:00:00Z', scheduled_end_at: '2026-04-01T19:00:00Z' },
      '/scheduled_end_at',
      'end_before_start',
    ],
    [
      {
        peertube: {
          peertube_uuid: '9c9de5e8-0a1e-484a-b099-e80766180a6d',
          peertube_short_uuid: '2y84q2MQUMWPbiEcxNXMgC',
        },
      },
      '/peertube/peertube_short_uuid',
      'peertube_mismatch',
    ],
    [
      {
        peertube: {
          peertube_uuid: '9c9de5e8-0a1e-484a-b099-e80766180a6d',
          peertube_short_uuid: 'ZZZZZZZZZZZZZZZZZZZZZZ',
        },
      },
      '/peertube/peertube_short_uuid',
      'peertube_short_uuid',
    ],
    [
      { peertube: { peertube_short_uuid: 'ZZZZZZZZZZZZZZZZZZZZZZ' } },
      '/peertube/peertube_short_uuid',
      'peertube_short_uuid',
    ],
  ])('refuses %o', async (patch, pointer, code) => {
    const before = await room.given.broadcast()
    const { status, problem } = await save(before, patch)
    expect([status, problem.errors]).toMatchObject([422, [{ pointer, code }]])
    expect(await room.read(before.id)).toEqual(before)
  })

  test.each(['status', 'live_state', 'lock_version', 'id', 'nonsense'])(
    'refuses to set %s',
    async (field) => {
      const { id } = await room.given.broadcast()
      const response = await room.editor.raw(`/api/v1/broadcasts/${id}`, {
        method: 'PATCH',
        headers: { 'content-type': 'application/merge-patch+json', 'if-match': '"0"' },
        body: JSON.stringify({ [field]: 'published' }),
      })
      expect(response.status).toBe(422)
      expect(await response.json()).toMatchObject({
        errors: [{ pointer: `/${field}`, code: 'unknown_field' }],
      })
    },
  )

  test('refuses an unreadable body', async () => {
    const { id } = await room.given.broadcast()
    const response = await room.editor.raw(`/api/v1/broadcasts/${id}`, {
      method: 'PATCH',
      headers: { 'content-type': 'application/merge-patch+json', 'if-match': '"0"' },
      body: '{',
    })
    expect(response.status).toBe(400)
  })

  test('judges what is sent together with what is stored', async () => {
    const before = await room.given.broadcast({ scheduled_start_at: '2026-04-01T20:00:00Z' })
    const { problem } = await save(before, { scheduled_end_at: '2026-04-01T19:00:00Z' })
    expect(problem.errors).toMatchObject([{ pointer: '/scheduled_end_at', code: 'end_before_start' }])
  })

  test('finds the other name of a PeerTube video', async () => {
    const uuid = '9c9de5e8-0a1e-484a-b099-e80766180a6d'
    const short = 'kkGMgK9ZtnKfYAgnEtQxbv'
    const before = await room.given.broadcast()
    const byUuid = (await save(before, { peertube: { peertube_uuid: uuid.toUpperCase() } })).body
    expect(byUuid.peertube).toMatchObject({ peertube_uuid: uuid, peertube_short_uuid: short })
    const none = (await save(byUuid, { peertube: { peertube_uuid: null } })).body
    expect(none.peertube).toMatchObject({ peertube_uuid: null, peertube_short_uuid: null })
    const byShort = (await save(none, { peertube: { peertube_short_uuid: short } })).body
    expect(byShort.peertube).toMatchObject({ peertube_uuid: uuid, peertube_short_uuid: short })
  })

  test('refuses an address that leads to another broadcast', async () => {
    await room.given.broadcast({ page: { slug: 'prise' } })
    const before = await room.given.broadcast()
    const { problem } = await save(before, { page: { slug: 'prise' } })
    expect(problem.errors).toMatchObject([{ pointer: '/page/slug', code: 'duplicate' }])
  })

  test('gives a page that the public never saw the address of its new title, numbered where it is taken', async () => {
    await room.given.broadcast({}, 'Deux fois le même titre')
    const before = await room.given.broadcast({}, 'Un titre d’attente')
    const renamed = (await save(before, { page: { title: 'Deux fois le même titre' } })).body
    expect(renamed.page.slug).toBe('deux-fois-le-meme-titre-2')
    const again = (await save(renamed, { page: { title: 'Deux fois, le même titre !' } })).body
    expect(again.page.slug).toBe('deux-fois-le-meme-titre-2')
    const chosen = (await save(again, { page: { slug: 'un-choix' } })).body
    const kept = (await save(chosen, { page: { title: 'Encore un titre' } })).body
    expect(kept.page.slug).toBe('un-choix')
  })

  test('leaves import marks to admins, and lets others send them back as they are', async () => {
    const before = await room.given.broadcast()
    const link = { wp_legacy_link: 'https://www.exemple.fr/ancienne/' }
    expect((await save(before, link)).status).toBe(403)
    const { body } = await room
      .as('admin')
      .call(api.update, { params: { id: before.id }, query: {}, body: link }, { ifMatch: 0 })
    expect((await save(body, { ...link, lead: 'Autre' })).status).toBe(200)
  })

  test('keeps the order of guests and tags', async () => {
    const [a, b, c] = [await room.given.guest('A'), await room.given.guest('B'), await room.given.guest('C')]
    const [x, y] = [await room.given.tag('x'), await room.given.tag('y')]
    const first = await room.given.broadcast({ tag_ids: [y, x], main_tag_id: x })
    const { body } = await save(first, {
      guests: [c, a, b].map((guest_id) => ({ guest_id, role_label: null })),
      tag_ids: [x, y],
    })
    expect(body.guests.map(({ guest }) => guest.display_name)).toEqual(['C', 'A', 'B'])
    expect(body.tags.map((tag) => tag.name)).toEqual(['x', 'y'])
  })

  test('never fails, whatever text is sent', async () => {
    let current = await room.given.broadcast()
    const text = fc.string({ unit: 'binary', maxLength: 200 })
    await fc.assert(
      fc.asyncProperty(text, text, async (lead, body_html) => {
        const { status, body } = await save(current, { lead, body_html })
        expect([200, 422]).toContain(status)
        if (status === 200) current = body
      }),
      { numRuns: 60 },
    )
  })
})

describe('the trash', () => {
  const remove = (role: 'viewer' | 'editor' | 'producer' | 'chief_editor', id: number, ifMatch?: number) =>
    room.as(role).call(api.remove, { params: { id } }, ifMatch === undefined ? {} : { ifMatch })

  test('takes a broadcast from its author or a chief, at its current version', async () => {
    const { id } = await room.given.broadcast()
    expect((await room.anonymous.call(api.remove, { params: { id } }, { ifMatch: 0 })).status).toBe(401)
    expect((await remove('producer', id, 0)).status).toBe(403)
    expect((await remove('editor', id)).status).toBe(428)
    expect((await remove('editor', id, 7)).status).toBe(412)
    expect((await remove('editor', id, 0)).status).toBe(204)
    const trashed = await room.read(id)
    expect([trashed.status, trashed.lock_version]).toEqual(['trashed', 1])
  })

  test('keeps what is in it from changing', async () => {
    const { id } = await room.given.broadcast()
    await remove('chief_editor', id, 0)
    const { status, problem } = await save({ id, lock_version: 1 }, { lead: 'Trop tard' })
    expect([status, problem.code]).toEqual([409, 'conflict'])
    expect((await remove('chief_editor', id, 1)).status).toBe(409)
  })
})
