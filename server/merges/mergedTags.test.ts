import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { api } from '#app/contract/api.ts'
import { broadcast_tags, tags } from '#server/db/schema.ts'
import { at, mergesRoom } from './testing-merges.ts'

let room: Awaited<ReturnType<typeof mergesRoom>>

beforeAll(async () => {
  room = await mergesRoom()
})
afterAll(() => room.close())

describe('two tags made one', () => {
  test('that only their spelling told apart take another synonym afterwards', async () => {
    const [from, into] = [await room.given.tag('PeerTube'), await room.given.tag('Peertube')]
    await room.merge({ noun: 'tag', from: at(from), into: at(into), take: [] })
    const kept = (await room.editor.call(api.tags.read, { params: { id: into } })).body
    expect(kept.synonyms).toEqual(['PeerTube'])
    const body = { synonyms: [...kept.synonyms, 'Vidéos libres'] }
    const ifMatch = kept.lock_version
    const saved = await room.editor.call(api.tags.update, { params: { id: into }, body }, { ifMatch })
    expect([saved.status, saved.body.synonyms]).toEqual([200, body.synonyms])
  })

  test('are one on every broadcast, as main tag too; undone, each has its own again', async () => {
    const [from, into] = [await room.given.tag('BlueSky'), await room.given.tag('Blue sky')]
    const [alone, both] = [
      await room.given.broadcast({ tag_ids: [from], main_tag_id: from }),
      await room.given.broadcast({ tag_ids: [from, into], main_tag_id: into }),
    ]
    const { body } = await room.merge({ noun: 'tag', from: at(from), into: at(into), take: ['name'] })
    const [kept] = await room.db.select().from(tags).where(eq(tags.id, into))
    expect(kept).toMatchObject({ name: 'BlueSky', key: 'bluesky', synonyms: ['Blue sky'] })
    expect(await room.namesOf(alone.id)).toEqual(['BlueSky'])
    expect((await room.read(alone.id)).main_tag_id).toBe(into)
    expect(await room.namesOf(both.id)).toEqual(['BlueSky'])
    for (const endpoint of [api.tags.read, api.appearances.aroundTag]) {
      const gone = await room.editor.call(endpoint, { params: { id: from } })
      expect([gone.status, gone.problem.current]).toEqual([410, expect.objectContaining({ id: into })])
    }
    const around = await room.editor.call(api.appearances.aroundTag, { params: { id: into } })
    expect(around.body.formerly).toEqual([{ id: from, name: 'BlueSky' }])
    expect((await room.undo(body.id)).status).toBe(200)
    expect((await room.editor.call(api.tags.read, { params: { id: from } })).status).toBe(200)
    expect(await room.namesOf(alone.id)).toEqual(['BlueSky'])
    expect((await room.read(alone.id)).main_tag_id).toBe(from)
    expect(await room.namesOf(both.id)).toEqual(['BlueSky', 'Blue sky'])
    expect((await room.read(both.id)).main_tag_id).toBe(into)
    const rows = await room.db.select().from(broadcast_tags).where(eq(broadcast_tags.tag_id, from))
    expect(rows).toHaveLength(2)
  })

  test('a tag that broadcasts bear is not deleted instead', async () => {
    const tag = await room.given.tag('Porté')
    await room.given.broadcast({ tag_ids: [tag] })
    const refused = await room
      .as('chief_editor')
      .call(api.tags.remove, { params: { id: tag }, query: {} }, { ifMatch: 0 })
    expect([refused.status, refused.problem.code]).toEqual([409, 'in_use'])
  })
})
