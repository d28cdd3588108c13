import { afterAll, expect, test } from 'vitest'
import { broadcastEndpoints } from '#app/contract/broadcast-endpoints.ts'
import { templateRoom } from './testing.ts'

const { room, givenSeries, plan, preview, shift } = await templateRoom()
afterAll(() => room.close())

test('a day that another live has is told at the day, by the preview as by the shift', async () => {
  const id = await givenSeries()
  await plan(id, '2026-04-14')
  const body = {
    page: { title: 'Spéciale' },
    series_id: id,
    from_template: true,
    scheduled_start_at: '2026-04-13T16:00:00Z',
  }
  await room.as('producer').call(broadcastEndpoints.create, { body })
  const asked = { from: '2026-04-14', days: -1 }
  for (const { status, problem } of [await preview(id, asked), await shift(id, asked)])
    expect([status, problem.errors?.[0]?.pointer, problem.errors?.[0]?.detail]).toEqual([
      409,
      '/days',
      expect.stringContaining('Spéciale'),
    ])
})
