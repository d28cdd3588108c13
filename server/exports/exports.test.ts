import Papa from 'papaparse'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { broadcastRoom } from '#server/broadcasts/testing.ts'
import { guest_contacts, guests } from '#server/db/schema.ts'

let room: Awaited<ReturnType<typeof broadcastRoom>>

beforeAll(async () => {
  room = await broadcastRoom()
})
afterAll(() => room.close())

const get = (path: string) => room.as('viewer').raw(`/api/v1${path}`)
const rowsOf = async (path: string) =>
  Papa.parse<Record<string, string>>((await (await get(path)).text()).replace(/^\ufeff/, '').trim(), {
    header: true,
  }).data

test('a file needs an account and known filters', async () => {
  for (const path of ['/broadcasts/export', '/guests/export', '/tags/export']) {
    expect((await room.anonymous.raw(`/api/v1${path}`)).status).toBe(401)
    expect((await get(`${path}?nuage=1`)).status).toBe(422)
    expect((await get(`${path}?page=2`)).status).toBe(422)
    expect((await get(`${path}?file=xlsx`)).status).toBe(422)
  }
})

test('the broadcasts that the filters find, in French, for spreadsheets', async () => {
  const series_id = await room.given.series('Écoutilles')
  const guest_id = await room.given.guest('Nadia Belkacem')
  const tag_ids = [await room.given.tag('Logement'), await room.given.tag('Ville')]
  const invited = [{ guest_id, role_label: null }]
  await room.ready({
    series_id,
    season_number: 9,
    guests: invited,
    tag_ids,
    page: { title: 'Rue ; « places »' },
  })
  await room.given.broadcast({}, 'Hors sujet')
  const answer = await get(`/broadcasts/export?file=csv&series=${series_id}`)
  expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8')
  expect(answer.headers.get('content-disposition')).toBe('attachment; filename="emissions-2026-03-25.csv"')
  expect([...new Uint8Array(await answer.arrayBuffer()).slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  const rows = await rowsOf(`/broadcasts/export?series=${series_id}`)
  expect(rows).toHaveLength(1)
  expect(rows[0]).toMatchObject({
    Titre: 'Rue ; « places »',
    État: 'Brouillon',
    Série: 'Écoutilles',
    Saison: '9',
    Invité·es: 'Nadia Belkacem',
    Tags: 'Logement | Ville',
    'Diffusée le': '2026-03-20',
    Durée: '02:13:28',
  })
  const json = await (await get(`/broadcasts/export?file=json&series=${series_id}`)).json()
  expect(json).toMatchObject([{ title: 'Rue ; « places »', season_number: 9, duration_seconds: 8008 }])
})

test('no cell runs as a formula', async () => {
  for (const name of ['=1+1', '+33 1', '-2', '@somme', '＝1', "'=1"]) await room.given.tag(name)
  const names = (await rowsOf('/tags/export')).map((row) => row['Nom'])
  expect(names).toEqual(expect.arrayContaining(["'=1+1", "'+33 1", "'-2", "'@somme", "'＝1", "''=1"]))
})

test('nothing private of a guest leaves with a file, whoever asks', async () => {
  const [guest] = await room.db
    .insert(guests)
    .values({ display_name: 'Invitée Connue', sort_name: 'Connue', slug: 'connue' })
    .returning()
  const secrets = { contact: 'SECRET-06', notes: 'SECRET-NOTE' }
  await room.db.insert(guest_contacts).values({ id: guest?.id ?? 0, ...secrets })
  for (const file of ['csv', 'json'])
    for (const path of ['/guests/export', '/broadcasts/export', '/tags/export']) {
      const text = await (await room.as('admin').raw(`/api/v1${path}?file=${file}`)).text()
      expect(text).not.toContain('SECRET')
    }
  expect((await rowsOf('/guests/export')).map((row) => row['Nom affiché'])).toContain('Invitée Connue')
})

test('all pages are in it, each row once', async () => {
  const many = Array.from({ length: 4100 }, (_, n) => ({
    display_name: `Personne ${n}`,
    sort_name: `Personne ${n}`,
    slug: `personne-${n}`,
    search: `personne ${n}`,
  }))
  await room.db.insert(guests).values(many)
  const rows = await rowsOf('/guests/export?q=personne')
  expect(new Set(rows.map((row) => row['Numéro'])).size).toBe(4100)
  expect(rows).toHaveLength(4100)
  const [first, second] = rows.map((row) => row['Numéro'])
  expect(await rowsOf(`/guests/export?ids=${first},${second}`)).toHaveLength(2)
  expect(await rowsOf(`/guests/export?q=personne&except=${first}`)).toHaveLength(4099)
  expect((await get('/guests/export?ids=1,nuage')).status).toBe(422)
})
