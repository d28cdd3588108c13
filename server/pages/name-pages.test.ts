import { afterAll, beforeAll, expect, test } from 'vitest'
import { api } from '#app/contract/api.ts'
import type { GuestPatch } from '#app/contract/guest.ts'
import type { TagPatch } from '#app/contract/tag.ts'
import { broadcastRoom } from '#server/broadcasts/testing.ts'

let room: Awaited<ReturnType<typeof broadcastRoom>>
beforeAll(async () => void (room = await broadcastRoom()))
afterAll(() => room.close())

const visit = (path: string) => room.anonymous.raw(path, { redirect: 'manual' })

async function publish(slug: string, names: { guest?: number; tag?: number }) {
  const { id, lock_version } = await room.ready({
    page: { slug, title: `Émission ${slug}` },
    ...(names.guest === undefined ? {} : { guests: [{ guest_id: names.guest, role_label: 'géographe' }] }),
    tag_ids: names.tag === undefined ? [] : [names.tag],
  })
  const { body } = await room
    .as('chief_editor')
    .call(
      api.broadcasts.transition,
      { params: { id }, body: { to: 'published', note: 'note' } },
      { ifMatch: lock_version },
    )
  return body
}

const write = (id: number, body: GuestPatch, ifMatch: number) =>
  room.editor.call(api.guests.update, { params: { id }, body }, { ifMatch })
const writeTag = (id: number, body: TagPatch, ifMatch: number) =>
  room.editor.call(api.tags.update, { params: { id }, body }, { ifMatch })

test('a guest has a page once a published broadcast shows them, and it tells what is public alone', async () => {
  const id = await room.given.guest('Noémie Publique')
  const image_id = await room.given.image('Noémie au micro')
  await write(
    id,
    {
      slug: 'noemie-publique',
      role_short: 'géographe',
      agreement: 'feminine',
      biography_html: '<p>Elle arpente <strong>les rues</strong>.</p><script>alert(1)</script>',
      image_id,
      links: [
        { kind: 'fediverse', url: '@noemie@social.example' },
        { kind: 'site', url: 'https://www.noemie.example/' },
      ],
      pronouns: 'PLANTÉ-pronoms',
      aliases: ['PLANTÉ-ancien-nom'],
      given_name: 'PLANTÉ-prénom',
      family_name: 'PLANTÉ-nom',
    },
    0,
  )
  await room.given.broadcast({ guests: [{ guest_id: id, role_label: null }] }, 'PLANTÉ-brouillon')
  expect((await visit('/invites/noemie-publique')).status).toBe(404)
  const published = await publish('rues', { guest: id })
  const answer = await visit('/invites/noemie-publique')
  expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-cache'])
  const html = await answer.text()
  for (const shown of [
    '<h1>Noémie Publique</h1>',
    'Invitée',
    '<strong>les rues</strong>',
    'href="https://social.example/@noemie"',
    'noemie.example',
    'alt="Noémie au micro"',
    'href="http://localhost/emissions/rues"',
    '"@type":"Person"',
    '"sameAs":["https://social.example/@noemie","https://www.noemie.example/"]',
    '<link rel="canonical" href="http://localhost/invites/noemie-publique"/>',
  ])
    expect(html).toContain(shown)
  expect(html).not.toMatch(/PLANTÉ|alert\(1\)/)
  expect(await (await visit('/emissions/rues')).text()).toContain(
    'href="http://localhost/invites/noemie-publique"',
  )
  // The working copy loses the guest: the public still sees them, until that is published.
  await room.editor.call(
    api.broadcasts.update,
    { params: { id: published.id }, query: {}, body: { guests: [] } },
    { ifMatch: published.lock_version },
  )
  expect((await visit('/invites/noemie-publique')).status).toBe(200)
})

test('a tag has a page with its introduction, never its description', async () => {
  const id = await room.given.tag('Cartographie')
  await writeTag(
    id,
    {
      slug: 'cartographie',
      description: 'PLANTÉ-pour-l’équipe',
      synonyms: ['PLANTÉ-synonyme'],
      introduction_html: '<p>Dessiner le monde.</p>',
    },
    0,
  )
  expect((await visit('/tags/cartographie')).status).toBe(404)
  await publish('cartes', { tag: id })
  const html = await (await visit('/tags/cartographie')).text()
  expect(html).toContain('<p>Dessiner le monde.</p>')
  expect(html).toContain('"@type":"CollectionPage"')
  expect(html).toContain('href="http://localhost/emissions/cartes"')
  expect(html).not.toContain('PLANTÉ')
})

test('an old address leads to the present one, whoever bears it now; an unknown one to nothing', async () => {
  const id = await room.given.guest('Mobile')
  await write(id, { slug: 'premiere-adresse' }, 0)
  await publish('mobile', { guest: id })
  await write(id, { slug: 'seconde-adresse' }, 1)
  const moved = await visit('/invites/premiere-adresse')
  expect([moved.status, moved.headers.get('location')]).toEqual([301, '/invites/seconde-adresse'])
  const other = await room.given.guest('Autre')
  expect((await write(other, { slug: 'premiere-adresse' }, 0)).problem).toMatchObject({
    code: 'duplicate',
    errors: [{ pointer: '/slug' }],
  })
  await room
    .as('chief_editor')
    .call(api.guests.remove, { params: { id }, query: { reassign_to: other } }, { ifMatch: 2 })
  await write(other, { slug: 'heritiere' }, 0)
  for (const slug of ['premiere-adresse', 'seconde-adresse'])
    expect((await visit(`/invites/${slug}`)).headers.get('location')).toBe('/invites/heritiere')
  // Back to the first: nothing leads in a circle.
  await write(other, { slug: 'premiere-adresse' }, 1)
  expect((await visit('/invites/premiere-adresse')).status).toBe(200)
  expect((await visit('/invites/heritiere')).headers.get('location')).toBe('/invites/premiere-adresse')
  expect((await visit('/invites/jamais-vue')).status).toBe(404)
  expect((await visit('/tags/jamais-vu')).status).toBe(404)
})

test('an address that is a number stays the back-office’s', async () => {
  const id = await room.given.guest('Cent treize')
  expect((await write(id, { slug: '113' }, 0)).problem.errors).toMatchObject([{ code: 'slug_number' }])
  const made = await room.editor.call(api.guests.create, {
    body: { display_name: '113', kind: 'collective' },
  })
  expect(made.body.slug).toBe('invite-113')
})
