import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { broadcastEndpoints as broadcasts } from '#app/contract/broadcast-endpoints.ts'
import type { Broadcast } from '#app/contract/broadcast.ts'
import type { BroadcastPatch } from '#app/contract/broadcast-input.ts'
import { guestEndpoints } from '#app/contract/guest.ts'
import type { Role } from '#app/contract/policy.ts'
import { revisionEndpoints as api } from '#app/contract/revision-endpoints.ts'
import { tagEndpoints } from '#app/contract/tag.ts'
import { revisions } from '#server/db/schema.ts'
import { broadcastRoom } from './testing.ts'

let room: Awaited<ReturnType<typeof broadcastRoom>>

beforeAll(async () => {
  room = await broadcastRoom()
})
afterAll(() => room.close())

async function save(id: number, body: BroadcastPatch, kind: 'auto' | 'manual' = 'manual') {
  const { lock_version } = await room.read(id)
  const sent = { params: { id }, query: { save: kind }, body }
  return (await room.editor.call(broadcasts.update, sent, { ifMatch: lock_version })).body
}
const history = async (id: number) =>
  (await room.editor.call(api.list, { params: { id }, query: { per_page: 100 } })).body.data
const version = async (id: number, n: number) =>
  (await room.editor.call(api.read, { params: { id, n } })).body
const trash = ({ id, lock_version }: Broadcast) =>
  room.editor.call(broadcasts.remove, { params: { id } }, { ifMatch: lock_version })

describe('one version', () => {
  test('needs an account, and to be there', async () => {
    const { id } = await room.given.broadcast()
    expect((await room.anonymous.call(api.read, { params: { id, n: 1 } })).status).toBe(401)
    expect((await room.editor.call(api.read, { params: { id, n: 2 } })).status).toBe(404)
    expect((await room.editor.call(api.read, { params: { id: 999_999, n: 1 } })).status).toBe(404)
    expect((await room.as('viewer').call(api.read, { params: { id, n: 1 } })).status).toBe(200)
  })

  test('shows what was written by then, ready to be previewed', async () => {
    const [guest_id, tag, image_id] = [
      await room.given.guest('Nadia Belkacem'),
      await room.given.tag('Mastodon'),
      await room.given.image(),
    ]
    const { id } = await room.given.broadcast({
      lead: 'Avant',
      guests: [{ guest_id, role_label: 'Historienne' }],
      tag_ids: [tag],
      page: { image_id },
    })
    await save(id, { lead: 'Après', guests: [], tag_ids: [], page: { title: 'Autre', image_id: null } })
    const { broadcast, gaps, kind, by, before_n } = await version(id, 1)
    expect([kind, by?.id, gaps, before_n]).toEqual(['manual', 'editor', [], null])
    expect(broadcast).toMatchObject({
      id,
      lead: 'Avant',
      lock_version: 1,
      guests: [{ guest_id, role_label: 'Historienne', guest: { display_name: 'Nadia Belkacem' } }],
      tags: [{ id: tag, name: 'Mastodon' }],
      page: { title: 'Une émission', image: { id: image_id } },
    })
    expect(await version(id, 2)).toMatchObject({
      before_n: 1,
      broadcast: { lead: 'Après', guests: [], tags: [] },
    })
  })

  test('says who is gone, and shows who took their place', async () => {
    const [gone, old, fresh] = [
      await room.given.guest('Partie'),
      await room.given.guest('Ancienne Fiche'),
      await room.given.guest('Nouvelle Fiche'),
    ]
    const [goneTag, oldTag, newTag] = [
      await room.given.tag('Perdu'),
      await room.given.tag('Mastodonte'),
      await room.given.tag('Mastodon 2'),
    ]
    const invited = (guest_id: number) => ({ guest_id, role_label: `Rôle ${guest_id}` })
    const { id } = await room.given.broadcast({
      guests: [invited(gone), invited(old)],
      tag_ids: [goneTag, oldTag],
      main_tag_id: oldTag,
    })
    await save(id, { guests: [], tag_ids: [], main_tag_id: null })
    const chief = room.as('chief_editor')
    const remove = { ifMatch: 0 }
    const deleted = [
      await chief.call(guestEndpoints.remove, { params: { id: gone }, query: {} }, remove),
      await chief.call(guestEndpoints.remove, { params: { id: old }, query: { reassign_to: fresh } }, remove),
      await chief.call(tagEndpoints.remove, { params: { id: goneTag }, query: {} }, remove),
      await chief.call(
        tagEndpoints.remove,
        { params: { id: oldTag }, query: { reassign_to: newTag } },
        remove,
      ),
    ]
    expect(deleted.map(({ status }) => status)).toEqual([204, 204, 204, 204])
    const { broadcast, gaps } = await version(id, 1)
    expect(broadcast.guests).toMatchObject([{ guest_id: fresh, role_label: `Rôle ${old}` }])
    expect([broadcast.tag_ids, broadcast.main_tag_id]).toEqual([[newTag], newTag])
    expect(gaps).toEqual([
      { pointer: '/guests', reason: 'deleted', name: 'Partie' },
      { pointer: '/tag_ids', reason: 'deleted', name: 'Perdu' },
    ])
  })
})

describe('a text that lost a merge', () => {
  const keep = (role: Role, id: number, content: BroadcastPatch, note?: string) =>
    room.as(role).call(api.keepAside, { params: { id }, body: { content, note } })

  test('needs an account, a role that writes, a broadcast and values that could be saved', async () => {
    const { id } = await room.given.broadcast()
    const body = { content: { lead: 'a' } }
    expect((await room.anonymous.call(api.keepAside, { params: { id }, body })).status).toBe(401)
    expect((await keep('viewer', id, { lead: 'a' })).status).toBe(403)
    expect((await keep('editor', 999_999, { lead: 'a' })).status).toBe(404)
    const { status, problem } = await keep('editor', id, { duration_seconds: -1 })
    expect([status, problem.errors?.[0]?.pointer]).toEqual([422, '/content/duration_seconds'])
  })

  test('is kept in the history, clean, and changes nothing of the working copy', async () => {
    const before = await room.given.broadcast({ lead: 'Gardé', page: { subtitle: 'Sous-titre' } })
    const { status, body } = await keep(
      'producer',
      before.id,
      { lead: 'Perdu', body_html: '<p>Texte<script>x()</script></p>' },
      'Écarté à la fusion',
    )
    expect(status).toBe(201)
    expect(body).toMatchObject({
      n: 2,
      kind: 'set_aside',
      by: { id: 'producer' },
      changed: ['/lead', '/body_html'],
      note: 'Écarté à la fusion',
    })
    expect(await room.read(before.id)).toEqual(before)
    const { broadcast } = await version(before.id, 2)
    expect([broadcast.lead, broadcast.body_html, broadcast.page.subtitle]).toEqual([
      'Perdu',
      '<p>Texte</p>',
      'Sous-titre',
    ])
  })

  test('does not stop autosaves from folding, and is kept in the trash too', async () => {
    const { id } = await room.given.broadcast()
    await save(id, { lead: 'a' }, 'auto')
    await keep('editor', id, { lead: 'b' })
    room.clock.advance({ minutes: 1 })
    await trash(await save(id, { lead: 'c' }, 'auto'))
    expect((await keep('editor', id, { lead: 'd' })).status).toBe(201)
    const entries = await history(id)
    expect((await version(id, entries[0]?.n ?? 0)).before_n).toBe(entries[1]?.n)
    expect((await version(id, entries[2]?.n ?? 0)).before_n).toBe(1)
    expect(entries.map(({ kind }) => kind)).toEqual([
      'set_aside',
      'transition',
      'autosave',
      'set_aside',
      'manual',
    ])
  })
})

describe('the name of a version', () => {
  const name = (role: Role, id: number, n: number, called: string | null) =>
    room.as(role).call(api.name, { params: { id, n }, body: { name: called } })

  test('needs an account, a role that writes, a version and one line', async () => {
    const { id } = await room.given.broadcast()
    const sent = { params: { id, n: 1 }, body: { name: 'a' } }
    expect((await room.anonymous.call(api.name, sent)).status).toBe(401)
    expect((await name('viewer', id, 1, 'a')).status).toBe(403)
    expect((await name('editor', id, 2, 'a')).status).toBe(404)
    const { status, problem } = await name('editor', id, 1, 'a\nb')
    expect([status, problem.errors?.[0]?.pointer]).toEqual([422, '/name'])
  })

  test('is shown, and may be taken away', async () => {
    const { id } = await room.given.broadcast()
    expect((await name('editor', id, 1, ' Avant relecture ')).body.name).toBe('Avant relecture')
    expect((await history(id))[0]?.name).toBe('Avant relecture')
    expect((await name('editor', id, 1, null)).body.name).toBeNull()
    expect((await name('editor', id, 1, '')).body.name).toBeNull()
  })

  test('keeps the version as it is: nothing folds into it', async () => {
    const { id } = await room.given.broadcast()
    await save(id, { lead: 'Celle-ci' }, 'auto')
    await name('editor', id, 2, 'Avant relecture')
    await save(id, { lead: 'Encore' }, 'auto')
    expect((await history(id)).map(({ n, name: called }) => [n, called])).toEqual([
      [3, null],
      [2, 'Avant relecture'],
      [1, null],
    ])
    expect((await version(id, 2)).broadcast.lead).toBe('Celle-ci')
  })
})

describe('restoring a version', () => {
  const restore = (role: Role, id: number, n: number, ifMatch?: number) =>
    room.as(role).call(api.restore, { params: { id, n } }, ifMatch === undefined ? {} : { ifMatch })

  test('needs an account, a role that writes, the current version, and a page out of the trash', async () => {
    const { id } = await room.given.broadcast({ lead: 'a' })
    const after = await save(id, { lead: 'b' })
    expect((await room.anonymous.call(api.restore, { params: { id, n: 1 } }, { ifMatch: 1 })).status).toBe(
      401,
    )
    expect((await restore('viewer', id, 1, 1)).status).toBe(403)
    expect((await restore('editor', id, 9, 1)).status).toBe(404)
    expect((await restore('editor', id, 1)).status).toBe(428)
    const stale = await restore('editor', id, 1, 0)
    expect([stale.status, stale.problem.current]).toEqual([412, after])
    await trash(after)
    expect((await restore('editor', id, 1, 2)).status).toBe(409)
  })

  test('takes the working copy back as a new entry, and can be undone the same way', async () => {
    const first = await room.given.broadcast({ lead: 'Avant', faqs: [FAQ] })
    const second = await save(first.id, {
      lead: 'Après',
      faqs: [],
      page: { title: 'Autre', slug: 'une-autre' },
    })
    room.clock.advance({ minutes: 5 })
    const { status, body, headers } = await restore('producer', first.id, 1, second.lock_version)
    expect([status, headers.get('etag')]).toEqual([200, '"2"'])
    expect(body.updated_by?.id).toBe('producer')
    const written = ({ page, lead, faqs }: Broadcast) => ({ page, lead, faqs })
    expect(written(body)).toEqual(written(first))
    expect(await history(first.id)).toMatchObject([
      { n: 3, kind: 'restore', restored_n: 1, changed: ['/page/title', '/page/slug', '/lead', '/faqs'] },
      { n: 2, kind: 'manual', restored_n: null },
      { n: 1 },
    ])
    expect(written((await restore('editor', first.id, 2, 2)).body)).toEqual(written(second))
  })

  test('makes no entry when it changes nothing', async () => {
    const { id } = await room.given.broadcast()
    expect((await restore('editor', id, 1, 0)).body.lock_version).toBe(0)
    expect(await history(id)).toHaveLength(1)
  })

  test('shows the public nothing, and says so', async () => {
    const ready = await room.ready()
    const publish = { params: { id: ready.id }, body: { to: 'published' } } as const
    await room.editor.call(broadcasts.transition, publish, { ifMatch: 0 })
    await save(ready.id, { lead: READ_BY_ALL })
    await room.editor.call(broadcasts.transition, publish, { ifMatch: 2 })
    const { body } = await restore('editor', ready.id, 1, 3)
    expect([body.lead, body.status, body.has_unpublished_changes]).toEqual([ready.lead, 'published', true])
    expect((await restore('editor', ready.id, 3, 4)).body.has_unpublished_changes).toBe(false)
  })

  test('keeps the address when another page has taken the old one', async () => {
    const { id } = await room.given.broadcast({ page: { slug: 'convoitee' }, lead: 'Avant' })
    await save(id, { page: { slug: 'rechange' }, lead: 'Après' })
    await room.given.broadcast({ page: { slug: 'convoitee' } })
    expect((await version(id, 1)).gaps).toEqual([
      { pointer: '/page/slug', reason: 'taken', name: 'convoitee' },
    ])
    const { body } = await restore('editor', id, 1, 1)
    expect([body.page.slug, body.lead]).toEqual(['rechange', 'Avant'])
  })

  test('keeps the hours of a planned live, and the import’s own facts', async () => {
    const { id } = await room.given.broadcast({ lead: 'Avant' })
    const admin = room.as('admin')
    const hours = { scheduled_start_at: '2026-04-01T17:00:00.000Z' }
    const sent = { params: { id }, query: {}, body: { ...hours, wp_legacy_id: 4242, lead: 'Après' } }
    await admin.call(broadcasts.update, sent, { ifMatch: 0 })
    await admin.call(broadcasts.transition, { params: { id }, body: { to: 'planned' } }, { ifMatch: 1 })
    expect((await version(id, 1)).gaps).toEqual([
      { pointer: '/wp_legacy_id', reason: 'role', name: null },
      { pointer: '/scheduled_start_at', reason: 'planned', name: null },
    ])
    const { body } = await restore('editor', id, 1, 2)
    expect(body).toMatchObject({ ...hours, wp_legacy_id: 4242, lead: 'Avant' })
    const { body: all } = await room.as('admin').call(api.restore, { params: { id, n: 1 } }, { ifMatch: 3 })
    expect(all).toMatchObject({ ...hours, wp_legacy_id: null })
  })

  test('first keeps a working copy that no entry holds', async () => {
    const { id } = await room.given.broadcast({ lead: 'Avant' })
    await save(id, { lead: 'Jamais noté' })
    await room.db.delete(revisions).where(eq(revisions.n, 2))
    await restore('editor', id, 1, 1)
    expect(await history(id)).toMatchObject([{ n: 3, kind: 'restore' }, { n: 2, kind: 'manual' }, { n: 1 }])
    expect((await version(id, 2)).broadcast.lead).toBe('Jamais noté')
  })
})

const FAQ = { id: 'q1', question: 'Pourquoi ?', answer_html: '<p>Parce que.</p>' }
const READ_BY_ALL =
  'Un chapô assez long pour être publié, avec de quoi présenter la conversation de ce soir et ses invité·es.'
