import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { broadcastEndpoints as api } from '#app/contract/broadcast-endpoints.ts'
import { imageEndpoints, type ImagePatch } from '#app/contract/image.ts'
import { publishedBySlug, redirectFrom, wasPublished } from './public.ts'
import { movesRoom } from './testing-moves.ts'

let room: Awaited<ReturnType<typeof movesRoom>>

beforeAll(async () => {
  room = await movesRoom()
})
beforeEach(() => room.clock.set('2026-03-25T08:00:00Z'))
afterAll(() => room.close())

describe('the public', () => {
  const seen = async (slug: string) => {
    const page = await publishedBySlug(room.db, slug)
    return page === null ? null : page.page.title
  }

  test('sees nothing of a draft', async () => {
    const draft = await room.ready()
    expect(await seen(draft.page.slug)).toBeNull()
    expect(await wasPublished(room.db, draft.page.slug)).toBe(false)
  })

  test('keeps seeing what was published until it is published again', async () => {
    const page = await room.through(
      await room.ready({ page: { title: 'Avant', slug: 'avant' } }),
      'published',
    )
    const edited = await room.edit(page, { page: { title: 'Après' }, body_html: '<p>Brouillon</p>' })
    expect(edited.has_unpublished_changes).toBe(true)
    const before = await publishedBySlug(room.db, 'avant')
    expect([before?.page.title, before?.body_html, before?.has_unpublished_changes]).toEqual([
      'Avant',
      '',
      false,
    ])
    expect(before?.updated_at).toBe(page.published_at)
    const updated = await room.through(edited, 'published')
    expect([await seen('avant'), updated.has_unpublished_changes]).toEqual(['Après', false])
  })

  test('is not promised an update that was undone', async () => {
    const page = await room.through(await room.ready(), 'published')
    const edited = await room.edit(page, { lead: `${page.lead} Encore.` })
    const undone = await room.edit(edited, { lead: page.lead })
    expect([edited.has_unpublished_changes, undone.has_unpublished_changes]).toEqual([true, false])
  })

  test('never sees an update that the checks refuse', async () => {
    const page = await room.through(await room.ready({ page: { slug: 'controlee' } }), 'published')
    const edited = await room.edit(page, { body_html: '<p>[auposte_bandeau_don]</p>' })
    const { status, problem } = await room.ask('chief_editor', edited, { to: 'published' })
    expect([status, problem.errors]).toMatchObject([409, [{ code: 'shortcode', pointer: '/body_html' }]])
    expect((await publishedBySlug(room.db, 'controlee'))?.body_html).toBe('')
  })

  test('never sees a picture whose description was taken away behind the checks', async () => {
    const image_id = await room.given.image()
    const page = await room.through(await room.ready({ page: { image_id } }), 'published')
    let version = 0
    const say = async (body: ImagePatch) => {
      const sent = { params: { id: image_id }, body }
      const answer = await room.as('producer').call(imageEndpoints.update, sent, { ifMatch: version })
      version = answer.status === 200 ? answer.body.lock_version : version
      return answer
    }
    const refused = await say({ alt: ' ' })
    expect([refused.status, refused.problem.errors]).toMatchObject([
      422,
      [{ pointer: '/alt', code: 'shown' }],
    ])
    expect((await say({ credit: 'Lou' })).status).toBe(200)
    expect((await say({ alt: null, decorative: true })).status).toBe(200)
    expect((await say({ decorative: false })).status).toBe(422)
    await room.through(page, 'draft')
    expect((await say({ decorative: false })).status).toBe(200)
  })

  test('sees names of guests as they are now, and the live as it is', async () => {
    const page = await room.through(await room.planned(), 'planned', 'published', 'live')
    const published = await publishedBySlug(room.db, page.page.slug)
    expect(published).toMatchObject({
      live_state: 'live',
      started_at: '2026-03-25T08:00:00.000Z',
      guests: [{ guest: { display_name: 'Nadia Belkacem' } }],
      page: { image: { alt: 'Deux personnes au micro' } },
    })
  })

  test('is told that a withdrawn page was there, and finds it again where it was', async () => {
    const page = await room.through(await room.ready({ page: { slug: 'retiree' } }), 'published', 'trashed')
    expect([await seen('retiree'), await wasPublished(room.db, 'retiree')]).toEqual([null, true])
    await room.through(page, 'draft', 'published')
    expect(await seen('retiree')).toBe('Une émission')
  })

  test('still sees an archived page', async () => {
    await room.through(await room.ready({ page: { slug: 'archivee' } }), 'published', 'archived')
    expect(await seen('archivee')).toBe('Une émission')
  })

  test('is led from an old address to the new one once that is published', async () => {
    const page = await room.through(await room.ready({ page: { slug: 'ancienne' } }), 'published')
    const renamed = await room.edit(page, { page: { slug: 'nouvelle' } })
    expect([await seen('ancienne'), await seen('nouvelle')]).toEqual(['Une émission', null])
    const updated = await room.through(renamed, 'published')
    expect([await seen('ancienne'), await redirectFrom(room.db, '/emissions/ancienne/')]).toEqual([
      null,
      '/emissions/nouvelle',
    ])
    await room.through(await room.edit(updated, { page: { slug: 'ancienne' } }), 'published')
    expect(await seen('ancienne')).toBe('Une émission')
    expect(await redirectFrom(room.db, '/emissions/ancienne')).toBeNull()
    expect(await redirectFrom(room.db, '/emissions/nouvelle')).toBe('/emissions/ancienne')
  })

  test('is never led to another page by an address that was reused', async () => {
    const page = await room.through(await room.ready({ page: { slug: 'gardee' } }), 'published')
    const renamed = await room.edit(page, { page: { slug: 'gardee-ailleurs' } })
    const other = await room.given.broadcast()
    const taken = () =>
      room.editor.call(
        api.update,
        { params: { id: other.id }, query: {}, body: { page: { slug: 'gardee' } } },
        { ifMatch: 0 },
      )
    expect((await taken()).status).toBe(422)
    await room.through(renamed, 'published')
    expect((await taken()).status).toBe(422)
    expect((await room.given.broadcast({}, 'Gardée')).page.slug).toBe('gardee-2')
  })

  test('is led from the address in WordPress', async () => {
    const draft = await room.ready({ page: { slug: 'importee' } })
    const { body } = await room.as('admin').call(
      api.update,
      {
        params: { id: draft.id },
        query: {},
        body: { wp_legacy_link: 'https://www.exemple.fr/vieille-page/' },
      },
      { ifMatch: 0 },
    )
    await room.through(body, 'published')
    expect(await redirectFrom(room.db, '/vieille-page/')).toBe('/emissions/importee')
    expect(await redirectFrom(room.db, '/')).toBeNull()
  })
})
