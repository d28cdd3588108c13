import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { api } from '#app/contract/api.ts'
import { Defect } from '#app/contract/archive-health.ts'
import type { BroadcastPatch } from '#app/contract/broadcast-input.ts'
import { broadcastRoom } from '#server/broadcasts/testing.ts'
import { broadcasts, guests, tags } from '#server/db/schema.ts'

let room: Awaited<ReturnType<typeof broadcastRoom>>
/** The same on every page: two of one name would be a defect. */
let presenter: number
beforeAll(async () => {
  room = await broadcastRoom()
  presenter = await room.given.guest('Nadia Belkacem')
})
afterAll(() => room.close())

/** One thing with the defect, and as few others as can be: the id of it. */
const plants: Record<Defect, () => Promise<number>> = {
  empty_page: () => page({ lead: null, body_html: '' }),
  video: () => page({ youtube_id: null }),
  corrupted_uuid: () => stored({ peertube: { peertube_uuid: '50' } }),
  shortcode: () => page({ body_html: '<p>Un texte.</p><p>[auposte_bandeau_don]</p>' }),
  quarantined: () => stored({ body_html: '<pre data-legacy="shortcode">[auposte_autre]</pre>' }),
  lead: () => page({ lead: null }),
  alt: async () => page({ page: { image_id: await room.given.image(null) } }),
  text_alt: async () => page({ body_html: figure(await room.given.image(null)) }),
  guest_alt: async () => sheet({ display_name: 'Solène', image_id: await room.given.image(null) }),
  durations_differ: () =>
    stored({ peertube: { peertube_duration: 100 }, youtube: { youtube_duration: 1000 } }),
  duration: () => page({ duration_seconds: null }),
  date: () => page({ aired_on: null }),
  guests: () => page({ guests: [] }),
  image: () => page({ page: { image_id: null } }),
  flat_faq: () => page({ body_html: '<p>–</p><p>Qui ?</p><p>Elles.</p><hr>' }),
  season_tag: () => tagged('Saison 09', 'topic'),
  format_tag: () => tagged('Grand oral', 'format'),
  platform_tag: () => tagged('YouTube', 'platform'),
  former_links: () => page({ body_html: '<p><a href="https://www.auposte.fr/avant">Avant</a></p>' }),
  guest_name: () => sheet({ display_name: 'Chaput Renaud', legacy_label: 'Chaput Renaud' }),
  typography: () => page({}, "L'ordre"),
  summary: () => page({ body_html: '' }),
  series: () => page({ series_id: null }),
  season: () => page({ season_number: null }),
  tags: () => page({ tag_ids: [] }),
}

/** What comes with some of them. */
const alongWith: Partial<Record<Defect, Defect[]>> = { empty_page: ['lead', 'summary'] }

test('a page and a sheet that lack nothing have no defect', async () => {
  await page({})
  await page({ body_html: figure(await room.given.image(null), 'alt="Un plan"') })
  await page({ body_html: figure(await room.given.image(null), 'alt=""') })
  await page({ body_html: figure(await room.given.image()) })
  await sheet({ display_name: 'Nora', image_id: await room.given.image() })
  expect(await counts()).toEqual({})
})

test.each(Defect.options)('%s is counted once, and its queue leads to it', async (defect) => {
  const before = await counts()
  const id = await plants[defect]()
  const after = await counts()
  const more = [defect, ...(alongWith[defect] ?? [])].map((one) => [one, (before[one] ?? 0) + 1])
  expect(after).toEqual({ ...before, ...Object.fromEntries(more) })
  const { body } = await room.as('viewer').call(api.archive_health.queue, { params: { defect }, query: {} })
  expect(body.data.map((item) => item.id)).toContain(id)
})

async function counts(): Promise<Record<string, number>> {
  const { defects } = (await room.as('viewer').call(api.archive_health.read, {})).body
  return Object.fromEntries(defects.map(({ defect, count }) => [defect, count]))
}

async function page(patch: BroadcastPatch, title = 'Une émission'): Promise<number> {
  const sound = {
    guests: [{ guest_id: presenter, role_label: null }],
    tag_ids: [await room.given.tag(`Sujet ${made()}`)],
    series_id: await room.given.series(`Série ${made()}`),
    season_number: 1,
    body_html: '<p>Un texte.</p>',
  }
  return (await room.ready({ ...sound, ...patch, page: { title, ...patch.page } })).id
}

/** As something else than the app wrote it. */
async function stored(columns: Partial<typeof broadcasts.$inferInsert>): Promise<number> {
  const id = await page({})
  await room.db.update(broadcasts).set(columns).where(eq(broadcasts.id, id))
  return id
}

async function tagged(name: string, kind: (typeof tags.$inferInsert)['kind']): Promise<number> {
  const id = await room.given.tag(name)
  await room.db.update(tags).set({ kind }).where(eq(tags.id, id))
  return page({ tag_ids: [id] })
}

async function sheet(
  columns: Partial<typeof guests.$inferInsert> & { display_name: string },
): Promise<number> {
  const id = await room.given.guest(columns.display_name)
  await room.db.update(guests).set(columns).where(eq(guests.id, id))
  return id
}

const figure = (id: number, alt = '') =>
  `<figure data-image-id="${id}"><img src="/media/images/x.webp" ${alt} width="640" height="640"></figure>`

let last = 0
const made = () => ++last
