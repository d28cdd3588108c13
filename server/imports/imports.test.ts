import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { api as contract } from '#app/contract/api.ts'
import { columnsUnder } from '#app/contract/import-heads.ts'
import { GuestColumn, type Import } from '#app/contract/import.ts'
import { readCsv } from '#app/lib/csv.ts'
import { broadcast_guests, audit_entries, guests, tags } from '#server/db/schema.ts'
import { givenBroadcast } from '#server/names/testing.ts'
import { newsroom } from '#server/testing.ts'
import { readLines } from './readLines.ts'
import { insertLines } from './store.ts'

const { imports: api, operations } = contract
let room: Awaited<ReturnType<typeof newsroom>>

beforeAll(async () => {
  room = await newsroom()
})
afterAll(() => room.close())

const TAGS: Import = {
  noun: 'tag',
  filename: 'tags.csv',
  columns: ['name', 'kind', 'description'],
  rows: [['Peertube', 'platform', 'Vidéo libre']],
}
const preview = async (body: Import) => (await room.as('admin').call(api.preview, { body })).body
const operation = async (id: number) =>
  (await room.as('admin').call(operations.read, { params: { id } })).body
const undo = (id: number) => room.as('admin').call(operations.undo, { params: { id } })

async function imported(body: Import) {
  const { id } = (await room.as('admin').call(api.start, { body })).body
  await expect.poll(async () => (await operation(id)).state, { timeout: 60_000 }).toBe('done')
  return operation(id)
}

test('an import is for those who may change much at once', async () => {
  for (const endpoint of [api.preview, api.start]) {
    expect((await room.anonymous.call(endpoint, { body: TAGS })).status).toBe(401)
    expect((await room.as('editor').call(endpoint, { body: TAGS })).status).toBe(403)
  }
  const private_column = { ...TAGS, columns: ['contact'] }
  const answer = await room.as('admin').raw('/api/v1/imports', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(private_column),
  })
  expect(answer.status).toBe(422)
})

test('every line is read by the rules of the form, and none keeps another from being added', async () => {
  await room.db
    .insert(tags)
    .values({ name: 'Bluesky', key: 'bluesky', slug: 'bluesky', synonyms: ['Ciel bleu'] })
  const file: Import = {
    ...TAGS,
    rows: [
      ['Mastodon', 'platform', ''],
      ['', '', ''],
      ['BlueSky', '', ''],
      ['', 'topic', 'Sans nom'],
      ['Logement', 'nuage', ''],
      ['MASTODON', '', ''],
      ['ciel  bleu', '', ''],
      [' Écologie ', '', ' Une description. '],
      ['x'.repeat(81), '', ''],
    ],
  }
  const seen = await preview(file)
  expect(seen).toMatchObject({
    total: 8,
    ready: 2,
    existing: 2,
    refused: 4,
    existing_lines: [4, 8],
    refused_lines: [5, 6, 7, 10],
    alike: [],
    faults: [
      { line: 5, column: 'name', detail: 'À remplir.' },
      { line: 6, column: 'kind', detail: 'Cette valeur n’est pas valable.' },
      { line: 7, column: null, detail: 'Même nom que la ligne 2.' },
      { line: 10, column: 'name', detail: 'Trop long : 80 caractères au plus.' },
    ],
  })
  expect(await room.db.$count(tags)).toBe(1)
  const done = await imported(file)
  expect(done).toMatchObject({ kind: 'import', done: 2, refused: 4, total: 6, refusals: [] })
  expect(done.result).toEqual({ existing: 2, faults: seen.faults })
  const [tag] = await room.db.select().from(tags).where(eq(tags.name, 'Écologie'))
  expect(tag).toMatchObject({ slug: 'ecologie', key: 'ecologie', description: 'Une description.' })
  const [entry] = await room.db.select().from(audit_entries).where(eq(audit_entries.operation_id, done.id))
  expect(entry).toMatchObject({ action: 'tag.import', subject_name: 'tags.csv', by: 'admin' })
  expect((await preview(file)).existing).toBe(4)
})

test('what looks like something that is there is told by name before anything is written, however long the file', async () => {
  await room.db.insert(guests).values([
    { display_name: 'Clémence Rouvière', sort_name: 'Rouvière, Clémence', slug: 'clemence-rouviere' },
    {
      display_name: 'Les Sœurs Perrot',
      sort_name: 'Sœurs Perrot',
      slug: 'soeurs-perrot',
      kind: 'collective',
    },
  ])
  const rows = [['Rouviere Clemence'], ['Odile Brun'], ['Clémence Rouvière'], ['Clémence Rouvierre'], ['']]
  const file: Import = { noun: 'guest', filename: 'invités.csv', columns: ['display_name'], rows }
  const seen = await preview(file)
  expect([seen.ready, seen.existing, seen.alike]).toEqual([
    3,
    1,
    [
      { line: 2, name: 'Rouviere Clemence', existing: 'Clémence Rouvière' },
      { line: 5, name: 'Clémence Rouvierre', existing: 'Clémence Rouvière' },
    ],
  ])
  const long = await preview({
    ...file,
    rows: Array.from({ length: 5000 }, (_, n) => [`${'x'.repeat(121)}${n}`]),
  })
  expect([long.refused, long.faults.length]).toEqual([5000, 5000])
})

test('asked twice with one key, a file is read in once', async () => {
  const body: Import = { ...TAGS, columns: ['name'], rows: [['Une fois']] }
  const ask = () => room.as('admin').call(api.start, { body }, { idempotencyKey: 'once' })
  const [first, second] = [await ask(), await ask()]
  expect([first.status, second.status, second.body.id]).toEqual([201, 201, first.body.id])
  await expect.poll(async () => (await operation(first.body.id)).state).toBe('done')
})

test('a guest is called by the parts of the name, and found by other spellings', async () => {
  const { id } = await imported({
    noun: 'guest',
    filename: 'invités.csv',
    columns: ['given_name', 'particle', 'family_name', 'aliases', 'role_short'],
    rows: [['Jean', 'd’', 'Ormesson', 'J. d’O. | Le comte', 'écrivain']],
  })
  const [guest] = await room.db.select().from(guests).where(eq(guests.display_name, 'Jean d’Ormesson'))
  expect(guest).toMatchObject({
    sort_name: 'Ormesson, Jean d’',
    slug: 'jean-d-ormesson',
    aliases: ['J. d’O.', 'Le comte'],
    role_short: 'écrivain',
  })
  expect((await undo(id)).body).toMatchObject({ state: 'undone', result: { kept: 0 } })
})

test('all that the public reads of a guest comes in by the rules of the form, words as words', async () => {
  const columns: GuestColumn[] = [
    'display_name',
    'sort_name',
    'pseudonym',
    'pronouns',
    'agreement',
    'biography',
    'links',
  ]
  const file: Import = {
    noun: 'guest',
    filename: 'invités.csv',
    columns,
    rows: [
      [
        'Ada Lovelace',
        'Lovelace, Ada',
        'A.A.L.',
        'elle',
        'feminine',
        'Écrit <b>un</b> programme.\r\n\r\nAime Q&R.',
        'https://ada.example | @ada@social.example',
      ],
      ['Bo Li', '', '', '', 'nuage', '', 'http://bo.example | bo | https://bo.example'],
      ['Cy Ko', '', 'x'.repeat(121), '', '', '', 'https://cy.example|https://cy.example'],
    ],
  }
  const seen = await preview(file)
  expect(seen).toMatchObject({ ready: 1, refused: 2 })
  expect(seen.faults).toEqual([
    { line: 3, column: 'agreement', detail: 'Cette valeur n’est pas valable.' },
    {
      line: 3,
      column: 'links',
      detail: expect.stringMatching(/^«\u00a0http:\/\/bo.example\u00a0»\u00a0: .*https/),
    },
    {
      line: 3,
      column: 'links',
      detail: expect.stringMatching(/^«\u00a0bo\u00a0»\u00a0: Adresse web incomplète/),
    },
    { line: 4, column: 'pseudonym', detail: 'Trop long : 120 caractères au plus.' },
    { line: 4, column: 'links', detail: 'Présent deux fois dans la liste.' },
  ])
  await imported(file)
  const [ada] = await room.db.select().from(guests).where(eq(guests.display_name, 'Ada Lovelace'))
  expect(ada).toMatchObject({
    sort_name: 'Lovelace, Ada',
    pseudonym: 'A.A.L.',
    pronouns: 'elle',
    agreement: 'feminine',
    biography_html: '<p>Écrit &lt;b&gt;un&lt;/b&gt; programme.</p><p>Aime Q&amp;R.</p>',
    links: [
      { kind: 'site', url: 'https://ada.example' },
      { kind: 'fediverse', url: 'https://social.example/@ada' },
    ],
  })
})

test('a synonym is no other tag, be it there, in the file or made meanwhile', async () => {
  const ship = { name: 'Navire', key: 'navire', slug: 'navire', synonyms: ['Bateau'] }
  await room.db.insert(tags).values(ship)
  const file: Import = {
    noun: 'tag',
    filename: 'tags.csv',
    columns: ['name', 'synonyms', 'introduction'],
    rows: [
      ['Houle', 'Vague | vague | Lame', 'Un.\nDeux & trois.'],
      ['Barque', 'BATEAU | Chaloupe', ''],
      ['Marée', 'Flux|marée', ''],
      ['Lame', '', ''],
      ['Écume', 'Embrun | Houle', ''],
      ['Navire', 'Vague', ''],
      ['Jusant', 'Reflux', ''],
    ],
  }
  const seen = await preview(file)
  expect(seen).toMatchObject({ ready: 3, existing_lines: [7] })
  expect(seen.faults).toEqual([
    {
      line: 3,
      column: 'synonyms',
      detail: '«\u00a0BATEAU\u00a0» est déjà le nom ou un synonyme du tag «\u00a0Navire\u00a0».',
    },
    { line: 5, column: null, detail: 'Synonyme de la ligne 2.' },
    {
      line: 6,
      column: 'synonyms',
      detail: '«\u00a0Houle\u00a0» est déjà le nom ou un synonyme de la ligne 2.',
    },
  ])
  await imported(file)
  const [swell] = await room.db.select().from(tags).where(eq(tags.name, 'Houle'))
  expect(swell).toMatchObject({
    synonyms: ['vague', 'Lame'],
    introduction_html: '<p>Un.</p><p>Deux &amp; trois.</p>',
  })
  const [tide] = await room.db.select().from(tags).where(eq(tags.name, 'Marée'))
  expect(tide?.synonyms).toEqual(['Flux', 'marée']) // as a merge leaves it, and a file says it
  const found = await room.as('viewer').call(contract.tags.list, { query: { q: 'reflux' } })
  expect(found.body.data.map(({ name }) => name)).toEqual(['Jusant'])

  const late = readLines({ ...file, rows: [['Estran', 'Grève', '']] }, new Map())
  await room.db.insert(tags).values({ name: 'Grève', key: 'greve', slug: 'greve' })
  expect(await insertLines(room.db, 'tag', late.lines, new Set(), new Date())).toEqual([])
})

test('a file that was exported comes back in by its heads, with all it says', async () => {
  const body = {
    display_name: 'Zoé Quint',
    pseudonym: 'ZQ',
    pronouns: 'elle',
    agreement: 'feminine' as const,
    role_short: 'autrice',
    aliases: ['Z. Quint', 'Zoe'],
    biography_html: '<p>Écrit &amp; lit.</p><p>Marche.</p>',
    links: [{ kind: 'wikipedia' as const, url: 'https://fr.wikipedia.org/wiki/Zoe' }],
  }
  const made = (await room.as('admin').call(contract.guests.create, { body })).body
  const text = await (await room.as('admin').raw(`/api/v1/guests/export?ids=${made.id}`)).text()
  const read = readCsv(text, ';')
  const [head = [], row = []] = 'rows' in read ? read.rows : []
  const columns = head.map((title) => columnsUnder('guest', title)[0] ?? null)
  expect(head.filter((_, index) => columns[index] === null)).toEqual(LEFT_OUT)
  await room.as('admin').call(contract.guests.remove, { params: { id: made.id }, query: {} }, { ifMatch: 0 })
  const codes: Record<string, string> = { Personne: 'person', Féminin: 'feminine' } // as the client knows them again
  await imported({
    noun: 'guest',
    filename: 'invites.csv',
    columns: columns.flatMap((column) => (column === null ? [] : [GuestColumn.parse(column)])),
    rows: [row.filter((_, index) => columns[index] !== null).map((cell) => codes[cell] ?? cell)],
  })
  const [back] = await room.db.select().from(guests).where(eq(guests.display_name, 'Zoé Quint'))
  expect(back).toMatchObject({ ...body, sort_name: made.sort_name })

  const tagHead = (await (await room.as('admin').raw('/api/v1/tags/export')).text()).split('\r\n')[0]
  const tagColumns = tagHead?.replace('\ufeff', '').split(';') ?? []
  expect(tagColumns.flatMap((title) => columnsUnder('tag', title))).toEqual([
    'name',
    'kind',
    'description',
    'synonyms',
    'introduction',
  ])
})

/** What an export tells of a guest and no import takes. */
const LEFT_OUT = ['Numéro', 'Adresse', 'Émissions', 'Modifié·e le (UTC)']

test('a name of figures alone makes no address that would be read as an id', async () => {
  await imported({ ...TAGS, columns: ['name'], rows: [['1984'], ['1984 !']] })
  const slugs = (await room.db.select().from(tags)).map(({ slug }) => slug)
  expect(slugs).toContain('tag-1984')
  expect(slugs).not.toContain('1984')
})

test('undoing keeps what was used or changed since', async () => {
  const { id } = await imported({
    noun: 'guest',
    filename: 'invités.csv',
    columns: ['display_name'],
    rows: [['Nora Sy'], ['Ana Roux'], ['Ben Diallo']],
  })
  const called = async (name: string) =>
    (await room.db.select().from(guests).where(eq(guests.display_name, name)))[0]
  const used = await called('Nora Sy')
  const broadcast_id = await givenBroadcast(room.db, 'avec-nora')
  await room.db.insert(broadcast_guests).values({ broadcast_id, guest_id: used?.id ?? 0, position: 0 })
  const changed = await called('Ana Roux')
  await room
    .as('admin')
    .call(
      contract.guests.update,
      { params: { id: changed?.id ?? 0 }, body: { role_short: 'avocate' } },
      { ifMatch: 0 },
    )
  expect((await room.as('editor').call(operations.undo, { params: { id } })).status).toBe(403)
  expect((await undo(id)).body).toMatchObject({ state: 'undone', result: { kept: 2 } })
  expect([await called('Nora Sy'), await called('Ben Diallo')]).toMatchObject([used, undefined])
  expect((await undo(id)).status).toBe(409)
})

test('an import that stops says so, and what it added can be taken back', async () => {
  await room.db.execute(sql`create function stop() returns trigger language plpgsql as $$
    begin raise exception 'the disk is full'; end $$`)
  await room.db.execute(sql`create trigger stop before update on operations for each row
    when (new.state = 'running') execute function stop()`)
  const done = await imported({ ...TAGS, rows: [['Interrompue', '', '']] })
  await room.db.execute(sql`drop function stop cascade`)
  expect(done).toMatchObject({ total: 1, result: { interrupted: true } })
  expect((await undo(done.id)).body).toMatchObject({ state: 'undone', result: { kept: 0 } })
  expect(await room.db.$count(tags, eq(tags.name, 'Interrompue'))).toBe(0)
  const told = await room.db.select().from(audit_entries).where(eq(audit_entries.operation_id, done.id))
  expect(told.map(({ action }) => action).toSorted()).toEqual(['tag.import', 'tag.undo_import'])
})

test('fifty thousand lines, some of them wrong, are added and taken back', { timeout: 240_000 }, async () => {
  const before = await room.db.$count(guests)
  const rows = Array.from({ length: 50_000 }, (_, n) => [
    n % 100 === 7 ? '' : `Personne ${n}`,
    n % 1000 === 9 ? 'nuage' : 'person',
  ])
  const done = await imported({
    noun: 'guest',
    filename: 'annuaire.csv',
    columns: ['display_name', 'kind'],
    rows,
  })
  expect(done).toMatchObject({ total: 50_000, done: 49_450, refused: 550 })
  expect(await room.db.$count(guests)).toBe(before + 49_450)
  expect((await undo(done.id)).body).toMatchObject({ state: 'undone', result: { kept: 0 } })
  expect(await room.db.$count(guests)).toBe(before)
})
