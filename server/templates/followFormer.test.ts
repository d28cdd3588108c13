import { afterAll, expect, test } from 'vitest'
import { broadcastEndpoints } from '#app/contract/broadcast-endpoints.ts'
import { templateEndpoints as api } from '#app/contract/template-endpoints.ts'
import type { FollowInput } from '#app/contract/template.ts'
import { templateRoom } from './testing.ts'

const { room, givenSeries, plan, read, write } = await templateRoom()
afterAll(() => room.close())

const FROM = { from: '2026-03-25' }
const preview = async (id: number, body: FollowInput = FROM) =>
  (await room.as('producer').call(api.previewFollow, { params: { id }, body })).body
async function follow(id: number, body: FollowInput = FROM) {
  const { lock_version } = await read(id)
  return (await room.as('producer').call(api.follow, { params: { id }, body }, { ifMatch: lock_version }))
    .body
}
const pages = (ids: number[]) =>
  Promise.all(
    ids.map(async (id) => {
      const { page, format } = await room.read(id)
      return [page.title, page.slug, format]
    }),
  )

test('asked of nothing in particular, lives follow all that the template said earlier, whenever it said so', async () => {
  const id = await givenSeries({ title: 'Mardi', format: 'studio' })
  const early = (await plan(id, '2026-04-07')).body.ids
  expect(await preview(id)).toEqual({ changed: [], kept: [] })
  await write(id, { template: { title: 'Mardi du {date}' } })
  const late = (await plan(id, '2026-04-21')).body.ids
  await write(id, { template: { title: 'Le {date}', format: 'sauvage' } })
  const ids = [...early, ...late]
  const [byHand = 0, ...others] = ids
  const { lock_version } = await room.read(byHand)
  const body = { page: { title: 'Une spéciale' } }
  await room.editor.call(
    broadcastEndpoints.update,
    { params: { id: byHand }, query: {}, body },
    { ifMatch: lock_version },
  )
  const was = await pages(ids)

  const told = await follow(id)
  expect(told).toEqual({
    changed: ids.map((live) => ({
      id: live,
      fields: live === byHand ? ['format'] : ['title', 'format'],
      before: {
        ...(live === byHand ? {} : { title: early.includes(live) ? 'Mardi' : 'Mardi du {date}' }),
        format: 'studio',
      },
    })),
    kept: [byHand],
  })
  expect(await pages(others)).toEqual([
    [expect.stringMatching(/^Le 7\savril\s2026$/), 'le-7-avril-2026', 'sauvage'],
    [expect.stringMatching(/^Le 14\savril\s2026$/), 'le-14-avril-2026', 'sauvage'],
    [expect.stringMatching(/^Le 21\savril\s2026$/), 'le-21-avril-2026', 'sauvage'],
  ])
  expect((await preview(id)).changed).toEqual([])

  for (const { before, ...live } of told.changed) {
    const { template } = await read(id)
    const now = Object.fromEntries(live.fields.map((field) => [field, template[field]]))
    await follow(id, { ...FROM, before: now, after: before, lives: [live] })
  }
  const saying = (all: typeof was) => all.map(([title, , format]) => [title, format])
  expect(saying(await pages(ids))).toEqual(saying(was))
})

test('lives that have one title take addresses of their own when it changes', async () => {
  const id = await givenSeries({ title: 'Sans jour' })
  const { ids } = (await plan(id, '2026-04-07')).body
  await write(id, { template: { title: 'Autrement dit' } })
  await follow(id)
  expect((await pages(ids)).map(([, slug]) => slug)).toEqual(['autrement-dit', 'autrement-dit-2'])
})
