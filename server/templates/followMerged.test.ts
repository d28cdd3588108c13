import { afterAll, expect, test } from 'vitest'
import { api } from '#app/contract/api.ts'
import type { Merge } from '#app/contract/merge.ts'
import { templateRoom } from './testing.ts'

const { room, givenSeries, plan, write } = await templateRoom()
afterAll(() => room.close())

const preview = async (id: number) =>
  (
    await room
      .as('producer')
      .call(api.templates.previewFollow, { params: { id }, body: { from: '2026-03-25' } })
  ).body
async function merge(noun: Merge['noun'], from: number, into: number) {
  const at = async (id: number) => {
    const nouns = noun === 'guest' ? api.guests : api.tags
    const { lock_version } = (await room.editor.call(nouns.read, { params: { id } })).body
    return { id, lock_version }
  }
  const body: Merge = { noun, from: await at(from), into: await at(into), take: [] }
  return (await room.as('chief_editor').call(api.merges.create, { body })).body
}

test('lives follow their template though hosts and tags that it named were merged since, or taken apart again', async () => {
  const [from, into, ada] = [
    await room.given.guest('Chaput Renaud'),
    await room.given.guest('Renaud Chaput'),
    await room.given.guest('Ada Lune'),
  ]
  const [rails, rail, sea] = [
    await room.given.tag('Rails'),
    await room.given.tag('Rail'),
    await room.given.tag('Mer'),
  ]
  const id = await givenSeries({ host_ids: [from, ada], tag_ids: [rails, rail] })
  const { ids } = (await plan(id, '2026-04-07')).body
  await write(id, { template: { host_ids: [ada], tag_ids: [sea] } })
  const follows = (host_ids: number[], tag_ids: number[]) => ({
    changed: ids.map((live) => ({
      id: live,
      fields: ['host_ids', 'tag_ids'],
      before: { host_ids, tag_ids },
    })),
    kept: [],
  })
  expect(await preview(id)).toEqual(follows([from, ada], [rails, rail]))

  const guests = await merge('guest', from, into)
  await merge('tag', rails, rail)
  expect(await preview(id)).toEqual(follows([into, ada], [rail]))

  await room.as('chief_editor').call(api.operations.undo, { params: { id: guests.id } })
  expect(await preview(id)).toEqual(follows([from, ada], [rail]))
})
