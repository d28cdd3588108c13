import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { broadcastEndpoints as api } from '#app/contract/broadcast-endpoints.ts'
import type { Target } from '#app/contract/broadcast-state.ts'
import { Broadcast } from '#app/contract/broadcast.ts'
import type { Role } from '#app/contract/policy.ts'
import { revisionEndpoints } from '#app/contract/revision-endpoints.ts'
import { broadcasts } from '#server/db/schema.ts'
import { broadcastRoom } from './testing.ts'
import { movesRoom } from './testing-moves.ts'

let room: Awaited<ReturnType<typeof movesRoom>>

beforeAll(async () => {
  room = await movesRoom()
})
beforeEach(() => room.clock.set('2026-03-25T08:00:00Z'))
afterAll(() => room.close())

describe('asking for a move', () => {
  test('needs an account, a role and a version', async () => {
    const draft = await room.ready()
    const sent = { params: { id: draft.id }, body: { to: 'published' as const } }
    expect((await room.anonymous.call(api.transition, sent, { ifMatch: 0 })).status).toBe(401)
    expect((await room.ask('viewer', draft, { to: 'published' })).status).toBe(403)
    expect((await room.ask('producer', draft, { to: 'published' })).status).toBe(403)
    expect((await room.editor.call(api.transition, sent)).status).toBe(428)
    const stale = await room.ask('editor', { ...draft, lock_version: 7 }, { to: 'published' })
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
      const { status, problem } = await room.ask('chief_editor', draft, { to })
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
    const back = await room.through(
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
    const page = await room.through(await room.ready(), 'published')
    for (const to of ['draft', 'archived', 'trashed'] as const)
      expect([to, (await room.ask('editor', page, { to })).status]).toEqual([to, 403])
    const trashed = await room.through(page, 'trashed')
    expect((await room.ask('editor', trashed, { to: 'draft' })).status).toBe(403)
    expect((await room.through(trashed, 'draft')).status).toBe('draft')
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
    const { status, problem } = await room.ask('editor', await room.given.broadcast(), { to: 'in_review' })
    expect([status, problem.code]).toEqual([409, 'checks_failed'])
    expect(problem.errors).toMatchObject([{ pointer: '/lead', code: 'lead_missing' }])
  })

  test('comes back from review with a note, which the history keeps', async () => {
    const reviewed = await room.through(await room.ready(), 'in_review')
    const { status, problem } = await room.ask('editor', reviewed, { to: 'draft' })
    expect([status, problem.errors]).toMatchObject([422, [{ pointer: '/note', code: 'blank' }]])
    await room.ask('editor', reviewed, { to: 'draft', note: 'Trop long' })
    const { body } = await room.editor.call(revisionEndpoints.list, {
      params: { id: reviewed.id },
      query: {},
    })
    expect(body.data[0]).toMatchObject({ kind: 'transition', to: 'draft', note: 'Trop long' })
  })

  test('is published when nothing blocks, and told of all that does', async () => {
    const { status, problem } = await room.ask('editor', await room.given.broadcast(), { to: 'published' })
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
      room.ask('editor', draft, { to: 'published' }),
      room.ask('chief_editor', draft, { to: 'published' }),
    ])
    const [one, other] = both.toSorted((a, b) => a.status - b.status)
    expect([one?.status, other?.status, other?.problem.code]).toEqual([200, 412, 'precondition_failed'])
    expect(other?.problem.current).toMatchObject({ status: 'published', updated_by: one?.body.updated_by })
    const sent = { params: { id: draft.id }, query: {} }
    const { data } = (await room.editor.call(revisionEndpoints.list, sent)).body
    expect(data.filter(({ to }) => to === 'published')).toHaveLength(1)
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
      await room.through(await room.planned(), 'planned', 'published'),
      await room.through(await room.planned(), 'planned', 'live'),
      await room.through(await room.ready(), 'published', 'archived'),
      await room.through(await room.ready(), 'trashed'),
    ]
    for (const { id } of offers) {
      for (const [to, reason] of Object.entries(await offered('producer', id))) {
        const { status } = await room.ask('producer', await room.read(id), { to: to as Target, note: 'x' }) // names of the answer
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
