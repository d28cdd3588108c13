import { afterAll, beforeAll, expect, test } from 'vitest'
import { broadcastEndpoints as api } from '#app/contract/broadcast-endpoints.ts'
import type { Broadcast } from '#app/contract/broadcast.ts'
import type { Target } from '#app/contract/broadcast-state.ts'
import { broadcastRoom } from '#server/broadcasts/testing.ts'

let room: Awaited<ReturnType<typeof broadcastRoom>>
beforeAll(async () => void (room = await broadcastRoom()))
afterAll(() => room.close())

const visit = (path: string) => room.anonymous.raw(path, { redirect: 'manual' })

async function moved({ id, lock_version }: Broadcast, to: Target) {
  const { body } = await room
    .as('chief_editor')
    .call(api.transition, { params: { id }, body: { to } }, { ifMatch: lock_version })
  return body
}

async function renamed({ id, lock_version }: Broadcast, slug: string) {
  const { body } = await room.editor.call(
    api.update,
    { params: { id }, query: {}, body: { page: { slug } } },
    { ifMatch: lock_version },
  )
  return body
}

test('no answer about a page outlives the page: it may be withdrawn, renamed or published again', async () => {
  const published = await moved(await room.ready({ page: { slug: 'mouvante' } }), 'published')
  const shown = await visit('/emissions/mouvante')
  const withdrawn = await moved(published, 'draft')
  const gone = await visit('/emissions/mouvante')
  await moved(withdrawn, 'published')
  const again = await visit('/emissions/mouvante')
  expect([shown.status, gone.status, again.status]).toEqual([200, 410, 200])
  for (const answer of [shown, gone, again, await visit('/emissions/jamais-vue')])
    expect(answer.headers.get('cache-control')).toBe('no-cache')
})

test('an address with a slash at its end leads to the page', async () => {
  await moved(await room.ready({ page: { slug: 'avec-barre' } }), 'published')
  const answer = await visit('/emissions/avec-barre/')
  expect([answer.status, answer.headers.get('location')]).toEqual([301, '/emissions/avec-barre'])
  expect(answer.headers.get('cache-control')).toBe('no-cache')
  expect((await visit('/emissions/sans-page/')).status).toBe(404)
})

test('a redirection that was followed once does not bind the reader for ever', async () => {
  const published = await moved(await room.ready({ page: { slug: 'premiere' } }), 'published')
  await moved(await renamed(published, 'seconde'), 'published')
  const answer = await visit('/emissions/premiere')
  expect([answer.status, answer.headers.get('location')]).toEqual([301, '/emissions/seconde'])
  expect(answer.headers.get('cache-control')).toBe('no-cache')
})

test('chapters are there for players once they are published, and only then', async () => {
  const draft = await room.ready({
    page: { slug: 'a-chapitres', title: 'Rue & ponts' },
    chapters: [
      { id: 'b', start_seconds: 94, title: 'A --> <b>' },
      { id: 'a', start_seconds: 0, title: 'Ouverture' },
    ],
  })
  const [vtt, json] = ['/emissions/a-chapitres/chapitres.vtt', '/emissions/a-chapitres/chapitres.json']
  const statuses = async () => Promise.all([vtt, json].map(async (path) => (await visit(path)).status))
  expect(await statuses()).toEqual([404, 404])
  const published = await moved(draft, 'published')
  const [asVtt, asJson] = [await visit(vtt), await visit(json)]
  expect([asVtt, asJson].map(({ headers }) => headers.get('content-type'))).toEqual([
    'text/vtt; charset=utf-8',
    'application/json+chapters',
  ])
  expect(await asVtt.text()).toBe(
    'WEBVTT\n\n1\n00:00:00.000 --> 00:01:34.000\nOuverture\n\n2\n00:01:34.000 --> 02:13:28.000\nA --&gt; &lt;b&gt;\n',
  )
  expect(await asJson.json()).toEqual({
    version: '1.2.0',
    title: 'Rue & ponts',
    podcastName: 'Au Poste',
    chapters: [
      { startTime: 0, title: 'Ouverture', endTime: 94 },
      { startTime: 94, title: 'A --> <b>', endTime: 8008 },
    ],
  })
  const page = await (await visit('/emissions/a-chapitres')).text()
  for (const path of [vtt, json, '/calendar.ics']) expect(page).toContain(`href="http://localhost${path}"`)
  const again = await moved(await renamed(published, 'ses-chapitres'), 'published')
  const old = await visit(vtt)
  expect([old.status, old.headers.get('location')]).toEqual([301, '/emissions/ses-chapitres/chapitres.vtt'])
  await moved(again, 'draft')
  expect((await visit('/emissions/ses-chapitres/chapitres.vtt')).status).toBe(404)
})

test('a page without chapters has no file of them, and says so by naming none', async () => {
  await moved(await room.ready({ page: { slug: 'sans-chapitres' } }), 'published')
  expect((await visit('/emissions/sans-chapitres/chapitres.vtt')).status).toBe(404)
  expect(await (await visit('/emissions/sans-chapitres')).text()).not.toContain('chapitres.vtt')
})
