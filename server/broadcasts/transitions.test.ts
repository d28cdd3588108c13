import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { broadcastEndpoints as api } from '#app/contract/broadcast-endpoints.ts'
import type { BroadcastPatch } from '#app/contract/broadcast-input.ts'
import type { Target, TransitionInput } from '#app/contract/broadcast-state.ts'
import { Broadcast } from '#app/contract/broadcast.ts'
import type { Role } from '#app/contract/policy.ts'
import { revisionEndpoints } from '#app/contract/revision-endpoints.ts'
import { publishedBySlug, redirectFrom, wasPublished } from './public.ts'
import { imageEndpoints, type ImagePatch } from '#app/contract/image.ts'
import { broadcastRoom } from './testing.ts'
import { broadcasts } from '#server/db/schema.ts'

let room: Awaited<ReturnType<typeof broadcastRoom>>

beforeAll(async () => {
  room = await broadcastRoom()
})
beforeEach(() => room.clock.set('2026-03-25T08:00:00Z'))
afterAll(() => room.close())

type Versioned = Pick<Broadcast, 'id' | 'lock_version'>

const ask = (role: Role, { id, lock_version }: Versioned, body: TransitionInput) =>
  room.as(role).call(api.transition, { params: { id }, body }, { ifMatch: lock_version })

/** Takes a broadcast through states, each by a role that may. */
async function through(broadcast: Broadcast, ...targets: Target[]) {
  let current = broadcast
  for (const to of targets) {
    const { status, body } = await ask('chief_editor', current, { to, note: 'Relire le chapô' })
    expect([to, status]).toEqual([to, 200])
    current = body
  }
  return current
}

async function edit({ id, lock_version }: Versioned, body: BroadcastPatch) {
  const answer = await room.editor.call(
    api.update,
    { params: { id }, query: {}, body },
    { ifMatch: lock_version },
  )
  return answer.body
}

const planned = (minutes = 60) =>
  room.ready({
    scheduled_start_at: new Date(room.clock.now().getTime() + minutes * 60_000).toISOString(),
    youtube_id: null,
    duration_seconds: null,
  })

describe('a start that was announced', () => {
  const hour = (n: number) => new Date(Date.parse('2026-03-25T08:00:00Z') + n * 3_600_000).toISOString()
  const movedTo = async (broadcast: Broadcast, n: number) =>
    edit(broadcast, { scheduled_start_at: hour(n), scheduled_end_at: null })
  const previous = async (broadcast: Broadcast, ...targets: Target[]) => {
    const after = await through(broadcast, ...targets)
    return { after, start: after.previous_start_at }
  }

  test('is remembered once the page is published with another, the last one of several', async () => {
    const first = await previous(await planned(), 'planned', 'published')
    expect(first.start).toBeNull()
    const working = await movedTo(first.after, 5)
    expect(working.previous_start_at).toBeNull()
    const moved = await previous(working, 'published')
    expect(moved.start).toBe(hour(1))
    const same = await previous(await edit(moved.after, { page: { subtitle: 'Coquille' } }), 'published')
    expect(same.start).toBe(hour(1))
    const again = await previous(await movedTo(same.after, 6), 'published')
    expect(again.start).toBe(hour(5))
    expect((await previous(await movedTo(again.after, 5), 'published')).start).toBeNull()
  })

  test('is none for a live that nobody was told of, or that is told of no more', async () => {
    const untold = await previous(await room.ready({ scheduled_start_at: hour(1) }), 'published')
    const moved = await previous(await movedTo(untold.after, 5), 'published')
    expect(moved.start).toBeNull()
    const told = await previous(moved.after, 'planned')
    const again = await previous(await movedTo(told.after, 6), 'published')
    expect(again.start).toBe(hour(5))
    expect((await previous(again.after, 'none')).start).toBeNull()
    const withdrawn = await through(await movedTo(await planned(), 3), 'planned', 'published', 'draft')
    expect((await previous(await movedTo(withdrawn, 7), 'published')).start).toBeNull()
  })

  test('stays what it was once the live began', async () => {
    const told = await through(await planned(), 'planned', 'published')
    const moved = await through(await movedTo(told, 5), 'published', 'live', 'ended')
    expect((await previous(await movedTo(moved, 6), 'published')).start).toBe(hour(1))
  })
})

describe('asking for a move', () => {
  test('needs an account, a role and a version', async () => {
    const draft = await room.ready()
    const sent = { params: { id: draft.id }, body: { to: 'published' as const } }
    expect((await room.anonymous.call(api.transition, sent, { ifMatch: 0 })).status).toBe(401)
    expect((await ask('viewer', draft, { to: 'published' })).status).toBe(403)
    expect((await ask('producer', draft, { to: 'published' })).status).toBe(403)
    expect((await room.editor.call(api.transition, sent)).status).toBe(428)
    const stale = await ask('editor', { ...draft, lock_version: 7 }, { to: 'published' })
    expect([stale.status, Broadcast.parse(stale.problem.current).id]).toEqual([412, draft.id])
  })

  test('needs a state that there is', async () => {
    const { id } = await room.ready()
    const response = await room.editor.raw(`/api/v1/broadcasts/${id}/transitions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'if-match': '"0"' },
      body: '{"to":"nowhere"}',
    })
    expect(response.status).toBe(422)
  })

  test('from a state without that move is refused', async () => {
    const draft = await room.ready()
    for (const to of ['archived', 'ended', 'live', 'cancelled'] as const) {
      const { status, problem } = await ask('chief_editor', draft, { to })
      expect([to, status, problem.code]).toEqual([to, 409, 'transition_refused'])
    }
  })

  test('is answered once when repeated with one key', async () => {
    const draft = await room.ready()
    const publish = () =>
      room.editor.call(
        api.transition,
        { params: { id: draft.id }, body: { to: 'published' } },
        { ifMatch: draft.lock_version, idempotencyKey: `publish ${draft.id}` },
      )
    const [first, second] = [await publish(), await publish()]
    expect([first.status, second.status]).toEqual([200, 200])
    expect((await room.read(draft.id)).lock_version).toBe(first.body.lock_version)
  })
})

describe('a page', () => {
  test('goes from draft to the archive and back', async () => {
    const draft = await room.ready()
    const back = await through(
      draft,
      'in_review',
      'draft',
      'in_review',
      'published',
      'archived',
      'published',
      'draft',
    )
    expect([back.status, back.published_at]).toEqual(['draft', null])
    expect(back.first_published_at).toBe('2026-03-25T08:00:00.000Z')
  })

  test('is withdrawn, archived and restored by chiefs only', async () => {
    const page = await through(await room.ready(), 'published')
    for (const to of ['draft', 'archived', 'trashed'] as const)
      expect([to, (await ask('editor', page, { to })).status]).toEqual([to, 403])
    const trashed = await through(page, 'trashed')
    expect((await ask('editor', trashed, { to: 'draft' })).status).toBe(403)
    expect((await through(trashed, 'draft')).status).toBe('draft')
  })

  test('is published by chiefs only in a house that says so', async () => {
    const strict = await broadcastRoom({ settings: { editors_publish: false } })
    const draft = await strict.ready()
    const sent = { params: { id: draft.id }, body: { to: 'published' as const } }
    expect((await strict.editor.call(api.transition, sent, { ifMatch: 0 })).status).toBe(403)
    expect((await strict.as('chief_editor').call(api.transition, sent, { ifMatch: 0 })).status).toBe(200)
    await strict.close()
  })

  test('goes to review with a title and a lead', async () => {
    const { status, problem } = await ask('editor', await room.given.broadcast(), { to: 'in_review' })
    expect([status, problem.code]).toEqual([409, 'checks_failed'])
    expect(problem.errors).toMatchObject([{ pointer: '/lead', code: 'lead_missing' }])
  })

  test('comes back from review with a note, which the history keeps', async () => {
    const reviewed = await through(await room.ready(), 'in_review')
    const { status, problem } = await ask('editor', reviewed, { to: 'draft' })
    expect([status, problem.errors]).toMatchObject([422, [{ pointer: '/note', code: 'blank' }]])
    await ask('editor', reviewed, { to: 'draft', note: 'Trop long' })
    const { body } = await room.editor.call(revisionEndpoints.list, {
      params: { id: reviewed.id },
      query: {},
    })
    expect(body.data[0]).toMatchObject({ kind: 'transition', to: 'draft', note: 'Trop long' })
  })

  test('is published when nothing blocks, and told of all that does', async () => {
    const { status, problem } = await ask('editor', await room.given.broadcast(), { to: 'published' })
    expect([status, problem.code]).toEqual([409, 'checks_failed'])
    expect(problem.errors?.map(({ pointer, code }) => `${pointer} ${code}`)).toEqual([
      '/lead lead_missing',
      '/page/image_id image_missing',
      '/guests guests_missing',
      '/youtube_id video_missing',
      '/aired_on date_missing',
    ])
    expect(problem.errors?.[0]?.detail).toBe('Le chapô manque.')
  })

  test('published by two at once is published once', async () => {
    const draft = await room.ready()
    const both = await Promise.all([
      ask('editor', draft, { to: 'published' }),
      ask('chief_editor', draft, { to: 'published' }),
    ])
    const [one, other] = both.toSorted((a, b) => a.status - b.status)
    expect([one?.status, other?.status, other?.problem.code]).toEqual([200, 412, 'precondition_failed'])
    expect(other?.problem.current).toMatchObject({ status: 'published', updated_by: one?.body.updated_by })
    const sent = { params: { id: draft.id }, query: {} }
    const { data } = (await room.editor.call(revisionEndpoints.list, sent)).body
    expect(data.filter(({ to }) => to === 'published')).toHaveLength(1)
  })
})

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
    const page = await through(await room.ready({ page: { title: 'Avant', slug: 'avant' } }), 'published')
    const edited = await edit(page, { page: { title: 'Après' }, body_html: '<p>Brouillon</p>' })
    expect(edited.has_unpublished_changes).toBe(true)
    const before = await publishedBySlug(room.db, 'avant')
    expect([before?.page.title, before?.body_html, before?.has_unpublished_changes]).toEqual([
      'Avant',
      '',
      false,
    ])
    expect(before?.updated_at).toBe(page.published_at)
    const updated = await through(edited, 'published')
    expect([await seen('avant'), updated.has_unpublished_changes]).toEqual(['Après', false])
  })

  test('is not promised an update that was undone', async () => {
    const page = await through(await room.ready(), 'published')
    const edited = await edit(page, { lead: `${page.lead} Encore.` })
    const undone = await edit(edited, { lead: page.lead })
    expect([edited.has_unpublished_changes, undone.has_unpublished_changes]).toEqual([true, false])
  })

  test('never sees an update that the checks refuse', async () => {
    const page = await through(await room.ready({ page: { slug: 'controlee' } }), 'published')
    const edited = await edit(page, { body_html: '<p>[auposte_bandeau_don]</p>' })
    const { status, problem } = await ask('chief_editor', edited, { to: 'published' })
    expect([status, problem.errors]).toMatchObject([409, [{ code: 'shortcode', pointer: '/body_html' }]])
    expect((await publishedBySlug(room.db, 'controlee'))?.body_html).toBe('')
  })

  test('never sees a picture whose description was taken away behind the checks', async () => {
    const image_id = await room.given.image()
    const page = await through(await room.ready({ page: { image_id } }), 'published')
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
    await through(page, 'draft')
    expect((await say({ decorative: false })).status).toBe(200)
  })

  test('sees names of guests as they are now, and the live as it is', async () => {
    const page = await through(await planned(), 'planned', 'published', 'live')
    const published = await publishedBySlug(room.db, page.page.slug)
    expect(published).toMatchObject({
      live_state: 'live',
      started_at: '2026-03-25T08:00:00.000Z',
      guests: [{ guest: { display_name: 'Nadia Belkacem' } }],
      page: { image: { alt: 'Deux personnes au micro' } },
    })
  })

  test('is told that a withdrawn page was there, and finds it again where it was', async () => {
    const page = await through(await room.ready({ page: { slug: 'retiree' } }), 'published', 'trashed')
    expect([await seen('retiree'), await wasPublished(room.db, 'retiree')]).toEqual([null, true])
    await through(page, 'draft', 'published')
    expect(await seen('retiree')).toBe('Une émission')
  })

  test('still sees an archived page', async () => {
    await through(await room.ready({ page: { slug: 'archivee' } }), 'published', 'archived')
    expect(await seen('archivee')).toBe('Une émission')
  })

  test('is led from an old address to the new one once that is published', async () => {
    const page = await through(await room.ready({ page: { slug: 'ancienne' } }), 'published')
    const renamed = await edit(page, { page: { slug: 'nouvelle' } })
    expect([await seen('ancienne'), await seen('nouvelle')]).toEqual(['Une émission', null])
    const updated = await through(renamed, 'published')
    expect([await seen('ancienne'), await redirectFrom(room.db, '/emissions/ancienne/')]).toEqual([
      null,
      '/emissions/nouvelle',
    ])
    await through(await edit(updated, { page: { slug: 'ancienne' } }), 'published')
    expect(await seen('ancienne')).toBe('Une émission')
    expect(await redirectFrom(room.db, '/emissions/ancienne')).toBeNull()
    expect(await redirectFrom(room.db, '/emissions/nouvelle')).toBe('/emissions/ancienne')
  })

  test('is never led to another page by an address that was reused', async () => {
    const page = await through(await room.ready({ page: { slug: 'gardee' } }), 'published')
    const renamed = await edit(page, { page: { slug: 'gardee-ailleurs' } })
    const other = await room.given.broadcast()
    const taken = () =>
      room.editor.call(
        api.update,
        { params: { id: other.id }, query: {}, body: { page: { slug: 'gardee' } } },
        { ifMatch: 0 },
      )
    expect((await taken()).status).toBe(422)
    await through(renamed, 'published')
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
    await through(body, 'published')
    expect(await redirectFrom(room.db, '/vieille-page/')).toBe('/emissions/importee')
    expect(await redirectFrom(room.db, '/')).toBeNull()
  })
})

describe('a live', () => {
  test('is planned by producers, at an hour to come', async () => {
    const draft = await room.ready()
    expect((await ask('editor', draft, { to: 'planned' })).status).toBe(403)
    const { status, problem } = await ask('producer', draft, { to: 'planned' })
    expect([status, problem.errors]).toMatchObject([409, [{ pointer: '/scheduled_start_at', code: 'blank' }]])
    const past = await ask('producer', await planned(-90), { to: 'planned' })
    expect([past.status, past.problem.errors]).toMatchObject([409, [{ code: 'in_the_past' }]])
    expect((await ask('producer', await planned(), { to: 'planned' })).body.live_state).toBe('planned')
  })

  test('keeps an hour while it is planned', async () => {
    const { id, lock_version } = await through(await planned(), 'planned')
    const { problem } = await room.editor.call(
      api.update,
      { params: { id }, query: {}, body: { scheduled_start_at: null } },
      { ifMatch: lock_version },
    )
    expect(problem.errors).toMatchObject([{ pointer: '/scheduled_start_at', code: 'blank' }])
  })

  test('starts, ends and becomes a replay', async () => {
    const live = await through(await planned(), 'planned', 'live')
    room.clock.advance({ hours: 2 })
    const ended = await through(live, 'ended')
    expect([ended.started_at, ended.ended_at]).toEqual([
      '2026-03-25T08:00:00.000Z',
      '2026-03-25T10:00:00.000Z',
    ])
    const { status, problem } = await ask('editor', ended, { to: 'replay' })
    expect([status, problem.errors?.map((error) => error.code)]).toEqual([
      409,
      ['video_missing', 'duration_missing'],
    ])
    const filled = await edit(ended, { youtube_id: 'bxPfri77OHQ', duration_seconds: 7200 })
    expect((await ask('editor', filled, { to: 'replay' })).body.live_state).toBe('replay')
  })

  test('is told to have started when it did', async () => {
    const ready = await through(await planned(), 'planned')
    const at = (hour: string) => ask('producer', ready, { to: 'live', at: `2026-03-25T${hour}:00+01:00` })
    expect((await at('09:30')).problem.errors).toMatchObject([{ pointer: '/at' }])
    expect((await at('08:45')).body.started_at).toBe('2026-03-25T07:45:00.000Z')
  })

  test('does not end before it began', async () => {
    const live = await through(await planned(), 'planned', 'live')
    const { problem } = await ask('producer', live, { to: 'ended', at: '2026-03-25T07:00:00Z' })
    expect(problem.errors).toMatchObject([{ pointer: '/at', code: 'end_before_start' }])
  })

  test('takes an hour only when it goes on or off air: nothing is published later by itself', async () => {
    const { status } = await ask('editor', await room.ready(), {
      to: 'published',
      at: '2026-03-25T07:30:00Z',
    })
    expect(status).toBe(422)
  })

  test('that started by mistake is taken back within ten minutes', async () => {
    const live = await through(await planned(), 'planned', 'live')
    room.clock.advance({ minutes: 10 })
    const back = await through(live, 'planned')
    expect([back.live_state, back.started_at]).toEqual(['planned', null])
    const again = await through(back, 'live')
    room.clock.advance({ minutes: 10, seconds: 1 })
    const late = await ask('producer', again, { to: 'planned' })
    expect([late.status, late.problem.code]).toEqual([409, 'transition_refused'])
  })

  test('is cancelled and planned anew', async () => {
    const back = await through(await planned(), 'planned', 'cancelled', 'planned')
    expect(back.live_state).toBe('planned')
  })

  test('is taken off the schedule as if it had never been planned, and not once it is on air', async () => {
    const off = await through(await planned(), 'planned', 'none')
    expect(off.live_state).toBe('none')
    const onAir = await through(off, 'planned', 'live')
    expect((await ask('producer', onAir, { to: 'none' })).status).toBe(409)
    const back = await through(await planned(), 'planned')
    expect((await ask('editor', back, { to: 'none' })).status).toBe(403)
  })

  test('leaves the page as it was published', async () => {
    const page = await through(await planned(), 'planned', 'published', 'live', 'ended')
    expect(page.has_unpublished_changes).toBe(false)
  })
})

describe('the moves on offer', () => {
  const offered = async (role: Role, id: number) => {
    const { body } = await room.as(role).call(api.transitions, { params: { id } })
    return Object.fromEntries(body.data.map(({ to, refusal }) => [to, refusal]))
  }

  test('need an account, and a broadcast', async () => {
    expect((await room.anonymous.call(api.transitions, { params: { id: 1 } })).status).toBe(401)
    expect((await room.editor.call(api.transitions, { params: { id: 999_999 } })).status).toBe(404)
  })

  test('say why some are not open', async () => {
    const { id } = await room.given.broadcast()
    expect(await offered('editor', id)).toEqual({
      in_review: 'checks_failed',
      published: 'checks_failed',
      trashed: null,
      planned: 'role',
      replay: 'checks_failed',
    })
    expect(await offered('producer', id)).toMatchObject({ planned: 'checks_failed', trashed: 'not_author' })
    expect(new Set(Object.values(await offered('viewer', id)))).toEqual(new Set(['role']))
  })

  test('agree with what is answered when they are asked for', async () => {
    const offers = [
      await room.ready(),
      await through(await planned(), 'planned', 'published'),
      await through(await planned(), 'planned', 'live'),
      await through(await room.ready(), 'published', 'archived'),
      await through(await room.ready(), 'trashed'),
    ]
    for (const { id } of offers) {
      for (const [to, reason] of Object.entries(await offered('producer', id))) {
        const { status } = await ask('producer', await room.read(id), { to: to as Target, note: 'x' }) // names of the answer
        expect([to, status < 300]).toEqual([to, reason === null])
        if (status < 300) break
      }
    }
  })
})

describe('the checks', () => {
  test('need an account, and a broadcast', async () => {
    expect((await room.anonymous.call(api.checks, { params: { id: 1 } })).status).toBe(401)
    expect((await room.editor.call(api.checks, { params: { id: 999_999 } })).status).toBe(404)
  })

  test('say what blocks and what is advised', async () => {
    const { id } = await room.ready({ lead: 'Court.' })
    const { body } = await room.as('viewer').call(api.checks, { params: { id } })
    expect(body.data).toContainEqual({ code: 'lead_too_short', level: 'block', pointer: '/lead' })
    expect(body.data).toContainEqual({ code: 'series_missing', level: 'warn', pointer: '/series_id' })
  })

  test('want another lead once the live is over, and chapters in their order', async () => {
    const { id } = await room.ready({
      lead: 'Une soirée pour comprendre : la romancière viendra nous dévoiler son prochain livre, lundi 24 mai, 19 h.',
      chapters: [{ id: 'a', start_seconds: 12, title: 'Ouverture' }],
    })
    await room.db.update(broadcasts).set({ live_state: 'ended' }).where(eq(broadcasts.id, id))
    const { body } = await room.as('viewer').call(api.checks, { params: { id } })
    expect(body.data).toContainEqual({ code: 'announcement_wording', level: 'warn', pointer: '/lead' })
    expect(body.data).toContainEqual({ code: 'chapters_invalid', level: 'block', pointer: '/chapters' })
  })
})
