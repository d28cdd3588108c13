import { afterAll, beforeAll, expect, test } from 'vitest'
import { api } from '#app/contract/api.ts'
import type { AuditSearch } from '#app/contract/audit.ts'
import { addMonths } from '#app/lib/addMonths.ts'
import { readCsv } from '#app/lib/csv.ts'
import { audit_entries, broadcasts, images } from '#server/db/schema.ts'
import { newsroom } from '#server/testing.ts'

let room: Awaited<ReturnType<typeof newsroom>>
beforeAll(async () => void (room = await newsroom()))
afterAll(() => room.close())

const acts = async (query: AuditSearch = {}) => (await room.as('admin').call(api.audit.list, { query })).body
const file = (query = '') => room.as('admin').raw(`/api/v1/audit/export${query}`)

async function givenGuest(display_name: string) {
  const { body } = await room.as('editor').call(api.guests.create, { body: { display_name } })
  return body
}

test('the audit is for admins, and a filter that means nothing is named', async () => {
  expect((await room.anonymous.call(api.audit.list, { query: {} })).status).toBe(401)
  expect((await room.as('chief_editor').call(api.audit.list, { query: {} })).status).toBe(403)
  expect((await room.anonymous.raw('/api/v1/audit/export')).status).toBe(401)
  expect((await room.as('chief_editor').raw('/api/v1/audit/export')).status).toBe(403)
  const wrong = await room.as('admin').call(api.audit.list, { query: { from: 'hier' } })
  expect(wrong.status).toBe(422)
  expect(wrong.problem.errors?.[0]?.pointer).toBe('?from')
  expect((await file('?format=xls')).status).toBe(422)
})

test('a write is told with what changed, once, and nothing is told of one that changes nothing', async () => {
  const { id, lock_version } = await givenGuest('Renée Vautrin')
  const change = (role_short: string, ifMatch: number) =>
    room.as('editor').call(api.guests.update, { params: { id }, body: { role_short } }, { ifMatch })
  await change('historienne', lock_version)
  await change('historienne', lock_version + 1)
  await change('jamais écrit', lock_version)
  const { data, meta } = await acts({ noun: 'guest', subject: String(id) })
  expect(meta.total).toBe(2)
  expect(data[0]).toMatchObject({
    action: 'guest.update',
    by: { id: 'editor', name: 'Camille editor' },
    subject: { id: String(id), name: 'Renée Vautrin' },
    before: { role_short: null },
    after: { role_short: 'historienne' },
  })
  expect(data[1]).toMatchObject({ action: 'guest.create', before: null })
  expect(data[1]?.after).toMatchObject({ display_name: 'Renée Vautrin' })
  await room
    .as('chief_editor')
    .call(api.guests.remove, { params: { id }, query: {} }, { ifMatch: lock_version + 1 })
  const [removal] = (await acts({ action: 'guest.delete' })).data
  expect(removal?.before).toMatchObject({ display_name: 'Renée Vautrin', role_short: 'historienne' })
  expect(removal?.after).toBeNull()
})

test('a repeated request is told once', async () => {
  const body = { name: 'Une fois' }
  await room.as('editor').call(api.tags.create, { body }, { idempotencyKey: 'une-fois' })
  await room.as('editor').call(api.tags.create, { body }, { idempotencyKey: 'une-fois' })
  expect((await acts({ action: 'tag.create' })).meta.total).toBe(1)
})

test('of what is known of guests in private, only that it changed', async () => {
  const { id } = await givenGuest('Omar Delcourt')
  const secret = '06 12 34 56 78'
  await room
    .as('producer')
    .call(api.guestContacts.update, { params: { id }, body: { contact: secret } }, { ifMatch: 0 })
  const [entry] = (await acts({ action: 'guest.contact' })).data
  expect(entry).toMatchObject({ subject: { name: 'Omar Delcourt' }, before: null, after: null })
  expect(JSON.stringify(await room.db.select().from(audit_entries))).not.toContain(secret)
})

test('no link that opens something is in the audit', async () => {
  const admin = room.as('admin')
  const { id } = (await admin.call(api.broadcasts.create, { body: { page: { title: 'Partagée' } } })).body
  const links = [
    (await admin.call(api.broadcasts.share, { params: { id }, body: { expires_in_hours: 2 } })).body.url,
    (await admin.call(api.calendar_feeds.create, { body: { label: 'Téléphone' } })).body.url,
    (
      await admin.call(api.users.invite, {
        body: { name: 'Noor', email: 'noor@exemple.fr', role: 'viewer' },
      })
    ).body.invitation_url,
  ]
  const { data } = await acts()
  expect(data.slice(0, 3).map(({ action, subject }) => [action, subject?.name])).toEqual([
    ['user.invite', 'Noor'],
    ['user.open_calendar', 'Camille admin'],
    ['broadcast.share', 'Partagée'],
  ])
  for (const link of links)
    expect(JSON.stringify(data)).not.toContain(link.split('/').at(-1)?.replace('.ics', ''))
})

test('a page that is published with advice passed over says which', async () => {
  const [image] = await room.db
    .insert(images)
    .values({ ...PICTURE, decorative: true })
    .returning()
  const [page] = await room.db
    .insert(broadcasts)
    .values({ ...PAGE, image_id: image?.id, created_by: 'editor' })
    .returning()
  const params = { id: page?.id ?? 0 }
  await room
    .as('editor')
    .call(api.broadcasts.transition, { params, body: { to: 'published' } }, { ifMatch: 0 })
  const [move] = (await acts({ action: 'broadcast.move', subject: String(page?.id) })).data
  expect(move?.before).toEqual({ status: 'draft' })
  expect(move?.after).toMatchObject({
    status: 'published',
    ignored_checks: expect.arrayContaining(['tags_missing', 'series_missing']),
  })
  await givenGuest('Une invitée sans conseil')
  expect((await acts({ advice: 'ignored' })).data.map(({ id }) => id)).toEqual([move?.id])
})

test('it is found by person, day of the newsroom and name without accents', async () => {
  room.clock.set('2026-03-26T23:30:00Z') // 27 March, half past midnight, in Paris
  await givenGuest('Zoé Brémond')
  room.clock.set('2026-03-28T08:00:00Z')
  const names = async (query: AuditSearch) => (await acts(query)).data.map(({ subject }) => subject?.name)
  expect(await names({ from: '2026-03-27', to: '2026-03-27' })).toEqual(['Zoé Brémond'])
  expect(await names({ to: '2026-03-26', q: 'bremond' })).toEqual([])
  expect(await names({ q: 'bremond zoe' })).toEqual(['Zoé Brémond'])
  expect(await names({ by: 'editor', noun: 'guest', q: 'zoe' })).toEqual(['Zoé Brémond'])
  expect(await names({ by: 'producer', q: 'zoe' })).toEqual([])
  await givenGuest('Chœur des brodeur·euses d’Angoulême')
  for (const q of ['choeur', 'brodeuses', 'd’angouleme', 'l’angoulême', 'brodeur', 'angoulmee'])
    expect([q, await names({ q, noun: 'guest' })]).toEqual([q, ['Chœur des brodeur·euses d’Angoulême']])
  expect(await (await file('?format=json&q=angoulmee')).json()).toHaveLength(1)
})

test('the file holds all of it, and no cell that a spreadsheet would compute', async () => {
  await givenGuest('=HYPERLINK("https://exemple.fr")')
  await room.as('editor').call(api.tags.create, { body: { name: 'Foo;=1+1' } })
  await room.as('editor').call(api.tags.create, { body: { name: '＝1+1' } })
  const bytes = new Uint8Array(await (await file()).arrayBuffer())
  expect(bytes.slice(0, 3)).toEqual(Uint8Array.of(0xef, 0xbb, 0xbf))
  const csv = new TextDecoder().decode(bytes)
  expect(csv.split('\r\n')[0]).toBe('date;personne;action;type;id;nom;avant;après')
  expect(csv).toContain(`"'=HYPERLINK(""https://exemple.fr"")"`)
  expect(csv).toContain(';"Foo;=1+1";') // quoted: what follows its semicolon is no cell of its own
  expect(csv).toContain(";'＝1+1;")
  expect(csv.split('\ufeff')).toHaveLength(1) // the mark alone, which reading takes away
  const read = readCsv(csv, ';')
  expect('rows' in read && read.rows.map((cells) => cells[5])).toContain('Foo;=1+1')
  const answer = await file('?format=json&q=hyperlink')
  expect(answer.headers.get('content-disposition')).toMatch(/attachment; filename="journal-.*\.json"/)
  expect(api.audit.export.reply.parse(await answer.json())).toHaveLength(1)
  expect(await (await file('?format=json&q=personne-de-ce-nom')).json()).toEqual([])
})

const PICTURE = {
  file: 'studio',
  sha256: '',
  mime_type: 'image/png',
  filename: 'studio.png',
  width: 1200,
  height: 675,
}

const PAGE = {
  title: 'À relire',
  slug: 'a-relire',
  lead: 'Une phrase qui présente l’émission, assez longue pour dire de quoi il est question ce jour-là.',
  body_html: '<p>Texte.</p>',
  format: 'best_of' as const,
  youtube_id: 'dQw4w9WgXcQ',
  aired_on: '2026-03-25',
}

test('a campaign is told by its month, whichever is written last', async () => {
  const admin = room.as('admin')
  const change = async (month: string, goal_cents: number) => {
    const at = { params: { month } }
    const { lock_version } = (await admin.call(api.campaign.read, at)).body
    await admin.call(api.campaign.change, { ...at, body: { goal_cents } }, { ifMatch: lock_version })
  }
  const { month } = (await admin.call(api.campaign.current, {})).body
  const next = addMonths(month, 1)
  await change(month, 100_00)
  await change(next, 300_00)
  await change(month, 200_00)
  const { data } = await acts({ noun: 'campaign' })
  expect(data.map(({ action, subject }) => [action, subject?.id])).toEqual([
    ['campaign.update', month],
    ['campaign.update', next],
    ['campaign.update', month],
  ])
  expect(data[0]).toMatchObject({ before: { goal_cents: 100_00 }, after: { month, goal_cents: 200_00 } })
  expect(data[1]).toMatchObject({ before: null, after: { month: next, goal_cents: 300_00 } })
})
