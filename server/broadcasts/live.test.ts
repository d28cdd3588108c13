import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { broadcastEndpoints as api } from '#app/contract/broadcast-endpoints.ts'
import type { Target } from '#app/contract/broadcast-state.ts'
import type { Broadcast } from '#app/contract/broadcast.ts'
import { movesRoom } from './testing-moves.ts'

let room: Awaited<ReturnType<typeof movesRoom>>

beforeAll(async () => {
  room = await movesRoom()
})
beforeEach(() => room.clock.set('2026-03-25T08:00:00Z'))
afterAll(() => room.close())

describe('a start that was announced', () => {
  const hour = (n: number) => new Date(Date.parse('2026-03-25T08:00:00Z') + n * 3_600_000).toISOString()
  const movedTo = async (broadcast: Broadcast, n: number) =>
    room.edit(broadcast, { scheduled_start_at: hour(n), scheduled_end_at: null })
  const previous = async (broadcast: Broadcast, ...targets: Target[]) => {
    const after = await room.through(broadcast, ...targets)
    return { after, start: after.previous_start_at }
  }

  test('is remembered once the page is published with another, the last one of several', async () => {
    const first = await previous(await room.planned(), 'planned', 'published')
    expect(first.start).toBeNull()
    const working = await movedTo(first.after, 5)
    expect(working.previous_start_at).toBeNull()
    const moved = await previous(working, 'published')
    expect(moved.start).toBe(hour(1))
    const same = await previous(await room.edit(moved.after, { page: { subtitle: 'Coquille' } }), 'published')
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
    const withdrawn = await room.through(
      await movedTo(await room.planned(), 3),
      'planned',
      'published',
      'draft',
    )
    expect((await previous(await movedTo(withdrawn, 7), 'published')).start).toBeNull()
  })

  test('stays what it was once the live began', async () => {
    const told = await room.through(await room.planned(), 'planned', 'published')
    const moved = await room.through(await movedTo(told, 5), 'published', 'live', 'ended')
    expect((await previous(await movedTo(moved, 6), 'published')).start).toBe(hour(1))
  })
})

describe('a live', () => {
  test('is planned by producers, at an hour to come', async () => {
    const draft = await room.ready()
    expect((await room.ask('editor', draft, { to: 'planned' })).status).toBe(403)
    const { status, problem } = await room.ask('producer', draft, { to: 'planned' })
    expect([status, problem.errors]).toMatchObject([409, [{ pointer: '/scheduled_start_at', code: 'blank' }]])
    const past = await room.ask('producer', await room.planned(-90), { to: 'planned' })
    expect([past.status, past.problem.errors]).toMatchObject([409, [{ code: 'in_the_past' }]])
    expect((await room.ask('producer', await room.planned(), { to: 'planned' })).body.live_state).toBe(
      'planned',
    )
  })

  test('keeps an hour while it is planned', async () => {
    const { id, lock_version } = await room.through(await room.planned(), 'planned')
    const { problem } = await room.editor.call(
      api.update,
      { params: { id }, query: {}, body: { scheduled_start_at: null } },
      { ifMatch: lock_version },
    )
    expect(problem.errors).toMatchObject([{ pointer: '/scheduled_start_at', code: 'blank' }])
  })

  test('starts, ends and becomes a replay', async () => {
    const live = await room.through(await room.planned(), 'planned', 'live')
    room.clock.advance({ hours: 2 })
    const ended = await room.through(live, 'ended')
    expect([ended.started_at, ended.ended_at]).toEqual([
      '2026-03-25T08:00:00.000Z',
      '2026-03-25T10:00:00.000Z',
    ])
    const { status, problem } = await room.ask('editor', ended, { to: 'replay' })
    expect([status, problem.errors?.map((error) => error.code)]).toEqual([
      409,
      ['video_missing', 'duration_missing'],
    ])
    const filled = await room.edit(ended, { youtube_id: 'bxPfri77OHQ', duration_seconds: 7200 })
    expect((await room.ask('editor', filled, { to: 'replay' })).body.live_state).toBe('replay')
  })

  test('is told to have started when it did', async () => {
    const ready = await room.through(await room.planned(), 'planned')
    const at = (hour: string) =>
      room.ask('producer', ready, { to: 'live', at: `2026-03-25T${hour}:00+01:00` })
    expect((await at('09:30')).problem.errors).toMatchObject([{ pointer: '/at' }])
    expect((await at('08:45')).body.started_at).toBe('2026-03-25T07:45:00.000Z')
  })

  test('does not end before it began', async () => {
    const live = await room.through(await room.planned(), 'planned', 'live')
    const { problem } = await room.ask('producer', live, { to: 'ended', at: '2026-03-25T07:00:00Z' })
    expect(problem.errors).toMatchObject([{ pointer: '/at', code: 'end_before_start' }])
  })

  test('takes an hour only when it goes on or off air: nothing is published later by itself', async () => {
    const { status } = await room.ask('editor', await room.ready(), {
      to: 'published',
      at: '2026-03-25T07:30:00Z',
    })
    expect(status).toBe(422)
  })

  test('that started by mistake is taken back within ten minutes', async () => {
    const live = await room.through(await room.planned(), 'planned', 'live')
    room.clock.advance({ minutes: 10 })
    const back = await room.through(live, 'planned')
    expect([back.live_state, back.started_at]).toEqual(['planned', null])
    const again = await room.through(back, 'live')
    room.clock.advance({ minutes: 10, seconds: 1 })
    const late = await room.ask('producer', again, { to: 'planned' })
    expect([late.status, late.problem.code]).toEqual([409, 'transition_refused'])
  })

  test('is cancelled and planned anew', async () => {
    const back = await room.through(await room.planned(), 'planned', 'cancelled', 'planned')
    expect(back.live_state).toBe('planned')
  })

  test('is taken off the schedule as if it had never been planned, and not once it is on air', async () => {
    const off = await room.through(await room.planned(), 'planned', 'none')
    expect(off.live_state).toBe('none')
    const onAir = await room.through(off, 'planned', 'live')
    expect((await room.ask('producer', onAir, { to: 'none' })).status).toBe(409)
    const back = await room.through(await room.planned(), 'planned')
    expect((await room.ask('editor', back, { to: 'none' })).status).toBe(403)
  })

  test('leaves the page as it was published', async () => {
    const page = await room.through(await room.planned(), 'planned', 'published', 'live', 'ended')
    expect(page.has_unpublished_changes).toBe(false)
  })
})
