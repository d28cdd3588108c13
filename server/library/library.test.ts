import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { api } from '#app/contract/api.ts'
import type { Broadcast } from '#app/contract/broadcast.ts'
import type { LibrarySearch } from '#app/contract/library-search.ts'
import { broadcastRoom } from '#server/broadcasts/testing.ts'
import { audit_entries, images } from '#server/db/schema.ts'
import { fileOf } from '#server/media/testing.ts'

let room: Awaited<ReturnType<typeof broadcastRoom>>
beforeAll(async () => void (room = await broadcastRoom()))
afterAll(() => room.close())

/** Blocks of grey by chance of `seed`: no two look alike. */
async function drawing(
  seed: number,
  { width = 640, format = 'png' }: { width?: number; format?: 'png' | 'jpeg' } = {},
) {
  const grey = Buffer.from(
    Array.from({ length: 81 }, (_, index) => (index * index * seed * 37 + index * 91) % 251),
  )
  const pixels = sharp(grey, { raw: { width: 9, height: 9, channels: 1 } })
  const large = pixels.resize(width, width, { kernel: 'nearest' })
  return large[format]().toBuffer()
}
const send = async (bytes: Uint8Array, name: string) =>
  (await room.editor.call(api.images.upload, { body: { file: fileOf(bytes, name) } })).body
const list = async (query: LibrarySearch = {}) =>
  (await room.as('viewer').call(api.library.list, { query: { per_page: 100, ...query } })).body
const figure = (id: number, url: string) =>
  `<figure data-image-id="${id}"><img src="${url}" alt="Un plan" width="640" height="640"><figcaption>Ici</figcaption></figure>`
const replace = (id: number, by: number, role: 'chief_editor' | 'editor' = 'chief_editor') =>
  room.as(role).call(api.library.replace, { params: { id }, body: { by } })
const remove = (id: number, ifMatch?: number, role: 'chief_editor' | 'editor' = 'chief_editor') =>
  room.as(role).call(api.library.remove, { params: { id } }, ifMatch === undefined ? {} : { ifMatch })

async function publish({ id, lock_version }: Broadcast) {
  const { body } = await room
    .as('chief_editor')
    .call(api.broadcasts.transition, { params: { id }, body: { to: 'published' } }, { ifMatch: lock_version })
  return body
}

describe('the library', () => {
  test('finds the same file, and the same picture in another size and format', async () => {
    const first = await send(await drawing(1), 'rue.png')
    const again = await send(await drawing(1), 'rue-copie.png')
    const smaller = await send(await drawing(1, { width: 320, format: 'jpeg' }), 'rue-petite.jpg')
    const other = await send(await drawing(5), 'pont.png')
    const { data } = await list({ filter: 'duplicates' })
    const twins = new Map(
      data.map((image) => [image.id, image.twins.map(({ id, is_same }) => [id, is_same])]),
    )
    expect([...twins.keys()]).not.toContain(other.id)
    expect(twins.get(first.id)?.toSorted()).toEqual([
      [again.id, true],
      [smaller.id, false],
    ])
  })

  test('looks at pictures that nobody looked at when they came', async () => {
    const old = await send(await drawing(11), 'ancienne.png')
    await room.db.update(images).set({ look: null })
    await list()
    const rows = await room.db.select({ id: images.id, look: images.look }).from(images)
    expect(rows.find(({ id }) => id === old.id)?.look).toMatch(/^[0-9a-f]{16}$/)
  })

  test('counts uses, in what the public still sees too, and filters by what lacks', async () => {
    const [own, inText, portrait, alone] = [
      await send(await drawing(21), 'page.png'),
      await send(await drawing(22), 'texte.png'),
      await send(await drawing(23), 'portrait.png'),
      await send(await drawing(24), 'seule.png'),
    ]
    await room.editor.call(
      api.images.update,
      {
        params: { id: own.id },
        body: { alt: 'Une page', credit: 'Moi', licence: 'CC BY', source_url: 'https://a.example' },
      },
      { ifMatch: 0 },
    )
    const guest = await room.given.guest('Portraiturée')
    await room.editor.call(
      api.guests.update,
      { params: { id: guest }, body: { image_id: portrait.id } },
      { ifMatch: 0 },
    )
    const published = await publish(
      await room.ready({ page: { image_id: own.id }, body_html: figure(inText.id, inText.url) }),
    )
    await room.editor.call(
      api.broadcasts.update,
      { params: { id: published.id }, query: {}, body: { body_html: '<p>Sans image.</p>' } },
      { ifMatch: published.lock_version },
    )
    const { data } = await list()
    const uses = new Map(data.map((image) => [image.id, image.uses]))
    expect(uses.get(own.id)).toEqual({ broadcasts: 1, texts: 0, guests: 0 })
    expect(uses.get(inText.id)).toEqual({ broadcasts: 0, texts: 1, guests: 0 })
    expect(uses.get(portrait.id)).toEqual({ broadcasts: 0, texts: 0, guests: 1 })
    const ids = async (query: LibrarySearch) => (await list(query)).data.map(({ id }) => id)
    expect(await ids({ filter: 'unused' })).toContain(alone.id)
    expect(await ids({ filter: 'unused' })).not.toContain(inText.id)
    expect(await ids({ filter: 'no_alt' })).not.toContain(own.id)
    expect(await ids({ filter: 'no_credit' })).toContain(alone.id)
    expect(await ids({ q: 'une PAGE' })).toEqual([own.id])
    const described = async (id: number, alt: string) =>
      room.editor.call(api.images.update, { params: { id }, body: { alt } }, { ifMatch: 0 })
    await described(alone.id, 'Un chœur de musicien·nes devant l’hôtel de ville')
    for (const q of ['choeur', 'l’hôtel', 'musiciennes', 'hotels de ville', 'musicein', 'seule'])
      expect([q, await ids({ q })]).toEqual([q, [alone.id]])
    expect(await ids({ q: 'choeur', filter: 'no_alt' })).toEqual([])
    const found = await room.as('viewer').call(api.library.uses, { params: { id: portrait.id } })
    expect(found.body.data).toEqual([{ place: 'guest', id: guest, name: 'Portraiturée', status: null }])
  })

  test('is for members; an impossible filter is named', async () => {
    expect((await room.anonymous.call(api.library.list, { query: {} })).status).toBe(401)
    expect((await room.anonymous.call(api.library.uses, { params: { id: 1 } })).status).toBe(401)
    expect((await room.as('viewer').call(api.library.uses, { params: { id: 999_999 } })).status).toBe(404)
    const { status } = await room.as('viewer').raw('/api/v1/images?filter=belles')
    expect(status).toBe(422)
  })
})

describe('a replacement', () => {
  test('reaches pages, texts and guests, leaves what is published, and is undone where nobody wrote since', async () => {
    const [from, to] = [
      await send(await drawing(31), 'avant.png'),
      await send(await drawing(32), 'apres.png'),
    ]
    await room.editor.call(
      api.images.update,
      { params: { id: from.id }, body: { alt: 'Avant' } },
      { ifMatch: 0 },
    )
    const guest = await room.given.guest('Remplacée')
    await room.editor.call(
      api.guests.update,
      { params: { id: guest }, body: { image_id: from.id } },
      { ifMatch: 0 },
    )
    const shown = await publish(
      await room.ready({
        page: { image_id: from.id, slug: 'remplacee' },
        body_html: `<p>Avant</p>${figure(from.id, from.url)}`,
      }),
    )
    const draft = await room.given.broadcast({ page: { image_id: from.id } }, 'Brouillon')
    const { status, body } = await replace(from.id, to.id)
    expect([status, body]).toMatchObject([
      201,
      { kind: 'replace_image', state: 'done', total: 3, result: { broadcasts: 2, guests: 1 } },
    ])
    const after = await room.read(shown.id)
    expect(after.page.image_id).toBe(to.id)
    expect(after.body_html).toBe(`<p>Avant</p>${figure(to.id, to.url)}`)
    expect(after.has_unpublished_changes).toBe(true)
    expect(await (await room.anonymous.raw('/emissions/remplacee')).text()).toContain(from.url)
    expect((await remove(from.id, 1)).problem.code).toBe('in_use') // the public sees it still

    const changed = await room.read(draft.id)
    await room.editor.call(
      api.broadcasts.update,
      { params: { id: draft.id }, query: {}, body: { page: { image_id: null } } },
      { ifMatch: changed.lock_version },
    )
    const undone = await room.as('chief_editor').call(api.operations.undo, { params: { id: body.id } })
    expect(undone.body).toMatchObject({ state: 'undone', refused: 1 })
    expect((await room.read(shown.id)).page.image_id).toBe(from.id)
    expect((await room.read(shown.id)).body_html).toBe(shown.body_html)
    expect((await room.read(shown.id)).has_unpublished_changes).toBe(false)
    expect((await room.read(draft.id)).page.image_id).toBeNull()
    const sheet = await room.editor.call(api.guests.read, { params: { id: guest } })
    expect(sheet.body.image_id).toBe(from.id)
    const acts = await room.db.select({ action: audit_entries.action }).from(audit_entries)
    expect(acts.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['image.replace', 'image.replace_undone']),
    )
  })

  test('is not undone once the former picture was deleted: the new one is better than none', async () => {
    const [from, to] = [
      await send(await drawing(33), 'perdue.png'),
      await send(await drawing(34), 'reste.png'),
    ]
    const id = await room.given.guest('Dépareillée')
    await room.editor.call(api.guests.update, { params: { id }, body: { image_id: from.id } }, { ifMatch: 0 })
    const draft = await room.given.broadcast({ page: { image_id: from.id } }, 'Dépareillé')
    const { body } = await replace(from.id, to.id)
    expect((await remove(from.id, 0)).status).toBe(204)
    const undone = await room.as('chief_editor').call(api.operations.undo, { params: { id: body.id } })
    expect([undone.status, undone.problem.detail]).toEqual([404, expect.stringContaining('supprimée depuis')])
    const { body: operation } = await room
      .as('chief_editor')
      .call(api.operations.read, { params: { id: body.id } })
    expect(operation.state).toBe('done')
    expect((await room.read(draft.id)).page.image_id).toBe(to.id)
    expect((await room.editor.call(api.guests.read, { params: { id } })).body.image_id).toBe(to.id)
  })

  test('is refused to whoever may not, by itself and by nothing', async () => {
    const { id } = await send(await drawing(41), 'garde.png')
    expect((await room.anonymous.call(api.library.replace, { params: { id }, body: { by: 1 } })).status).toBe(
      401,
    )
    expect((await replace(id, id, 'editor')).status).toBe(403)
    expect((await replace(id, id)).problem.errors).toMatchObject([{ pointer: '/by', code: 'own_picture' }])
    expect((await replace(id, 999_999)).problem.errors).toMatchObject([
      { pointer: '/by', code: 'unknown_reference' },
    ])
    expect((await replace(999_999, id)).status).toBe(404)
  })
})

test('a picture that nothing uses is deleted with its files', async () => {
  const image = await send(await drawing(51), 'a-jeter.png')
  expect((await room.anonymous.raw(image.url)).status).toBe(200)
  expect((await remove(image.id, 0, 'editor')).status).toBe(403)
  expect((await remove(image.id)).status).toBe(428)
  expect((await remove(image.id, 7)).status).toBe(412)
  expect((await remove(image.id, 0)).status).toBe(204)
  expect((await remove(image.id, 0)).status).toBe(404)
  expect((await room.anonymous.raw(image.url)).status).toBe(404)
})
