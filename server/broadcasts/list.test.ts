import { eq } from 'drizzle-orm'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { broadcastEndpoints as api } from '#app/contract/broadcast-endpoints.ts'
import type { BroadcastPatch } from '#app/contract/broadcast-input.ts'
import { type BroadcastSearch, Missing } from '#app/contract/broadcast-search.ts'
import type { CheckCode } from '#app/contract/check.ts'
import { checksOf } from '#app/contract/checks.ts'
import { LiveState, type Status } from '#app/contract/broadcast-state.ts'
import { broadcasts, guests } from '#server/db/schema.ts'
import { reindexBroadcasts } from './reindex.ts'
import { broadcastRoom } from './testing.ts'

let room: Awaited<ReturnType<typeof broadcastRoom>>

beforeAll(async () => {
  room = await broadcastRoom()
})
afterAll(() => room.close())

type Query = { [K in keyof BroadcastSearch]: BroadcastSearch[K] }

const list = async (query: Query) => (await room.as('viewer').call(api.list, { query })).body
const titles = async (query: Query) => (await list(query)).data.map((row) => row.title)

/** Broadcasts that no other test sees: all in one series. */
async function shelf(patches: Record<string, BroadcastPatch>) {
  const series = await room.given.series('Une série')
  for (const [title, patch] of Object.entries(patches))
    await room.given.broadcast({ ...patch, series_id: series }, title)
  return series
}

describe('the list', () => {
  test('needs an account', async () => {
    expect((await room.anonymous.call(api.list, { query: {} })).status).toBe(401)
  })

  test.each([
    'nonsense=1',
    'sort=lead',
    'status=live',
    'missing=title',
    'page=0',
    'per_page=101',
    'from=2026-13-01',
    'guest=99999999999',
  ])('refuses ?%s, and names it', async (query) => {
    const response = await room.editor.raw(`/api/v1/broadcasts?${query}`)
    const { errors } = await response.json()
    expect([response.status, errors[0].pointer]).toEqual([422, `?${query.split('=')[0]}`])
  })

  test('shows what a row needs', async () => {
    const guest_id = await room.given.guest('Claire Girka')
    const tag = await room.given.tag('Réseaux')
    const image_id = await room.given.image()
    const series = await shelf({
      Complète: {
        page: { image_id },
        guests: [{ guest_id, role_label: null }],
        tag_ids: [tag],
        main_tag_id: tag,
        season_number: 9,
        episode_number: 27,
        aired_on: '2026-03-20',
        duration_seconds: 8008,
        scheduled_start_at: '2026-03-20T18:00:00+01:00',
      },
    })
    const [row] = (await list({ series })).data
    expect(row).toMatchObject({
      title: 'Complète',
      slug: 'complete',
      image_url: expect.stringMatching(/^\/media\/.*320/),
      series: { id: series, name: 'Une série' },
      guests: [{ id: guest_id, display_name: 'Claire Girka' }],
      tags: [{ id: tag, name: 'Réseaux' }],
      season_number: 9,
      aired_on: '2026-03-20',
      scheduled_start_at: '2026-03-20T17:00:00.000Z',
      has_unpublished_changes: false,
      missing: ['video', 'lead', 'summary', 'faq'],
      updated_at: '2026-03-25T08:00:00.000Z',
    })
  })

  test('comes in pages that add up, whatever is asked', async () => {
    const series = await shelf(Object.fromEntries(Array.from({ length: 7 }, (_, n) => [`Titre ${n}`, {}])))
    const pages = await Promise.all([1, 2, 3, 4].map((page) => list({ series, per_page: 3, page })))
    expect(pages.map((page) => page.data.length)).toEqual([3, 3, 1, 0])
    expect(new Set(pages.flatMap((page) => page.data.map((row) => row.id))).size).toBe(7)
    expect(pages.map((page) => [page.meta.total, page.meta.total_pages])).toEqual(Array(4).fill([7, 3]))
  })

  test('says where the other pages are', async () => {
    const { headers } = await room.editor.call(api.list, { query: { per_page: 1, page: 2 } })
    expect(headers.get('link')).toContain('</api/v1/broadcasts?per_page=1&page=3>; rel="next"')
  })

  test('hides the trash, until it is asked for', async () => {
    const series = await shelf({ Gardée: {}, Jetée: {} })
    const trashed = (await list({ series, q: 'jetee' })).data[0]
    await room.editor.call(api.remove, { params: { id: trashed?.id ?? 0 } }, { ifMatch: 0 })
    expect(await titles({ series })).toEqual(['Gardée'])
    expect(await titles({ series, status: ['trashed'] })).toEqual(['Jetée'])
  })

  test('filters by everything at once', async () => {
    const [guest, tag] = [await room.given.guest('Un invité'), await room.given.tag('Un tag')]
    const whole: BroadcastPatch = {
      format: 'studio',
      season_number: 4,
      aired_on: '2026-02-10',
      guests: [{ guest_id: guest, role_label: null }],
      tag_ids: [tag],
    }
    const series = await shelf({
      Trouvée: whole,
      'Autre format': { ...whole, format: 'sauvage' },
      'Autre saison': { ...whole, season_number: 5 },
      'Trop tôt': { ...whole, aired_on: '2026-02-09' },
      'Trop tard': { ...whole, aired_on: '2026-02-11' },
      'Sans invité': { ...whole, guests: [] },
      'Sans tag': { ...whole, tag_ids: [] },
      'Avec vidéo': { ...whole, youtube_id: 'bxPfri77OHQ' },
    })
    await room.given.broadcast({ ...whole }, 'Autre série')
    const query: Query = {
      series,
      guest,
      tag,
      season: 4,
      format: ['studio'],
      status: ['draft'],
      live_state: ['none'],
      from: '2026-02-10',
      to: '2026-02-10',
      missing: ['video', 'summary'],
    }
    expect(await titles(query)).toEqual(['Trouvée'])
    expect(await titles({ ...query, status: ['published'] })).toEqual([])
    expect(await titles({ ...query, live_state: ['planned'] })).toEqual([])
  })

  test('sorts either way, what has no value last', async () => {
    const series = await shelf({
      'Été en ville': { aired_on: '2026-02-01', duration_seconds: 10 },
      '« Abris »': { aired_on: '2026-03-01' },
      Zone: { duration_seconds: 36_001 },
    })
    const sorted = (sort: BroadcastSearch['sort']) => titles({ series, sort })
    expect(await sorted('title')).toEqual(['« Abris »', 'Été en ville', 'Zone'])
    expect(await sorted('-title')).toEqual(['Zone', 'Été en ville', '« Abris »'])
    expect(await sorted('aired_on')).toEqual(['Été en ville', '« Abris »', 'Zone'])
    expect(await sorted('-aired_on')).toEqual(['« Abris »', 'Été en ville', 'Zone'])
    expect(await sorted('-duration_seconds')).toEqual(['Zone', 'Été en ville', '« Abris »'])
  })

  test('shows first what was worked on last', async () => {
    const series = await shelf({ Première: {}, Seconde: {} })
    room.clock.advance({ minutes: 1 })
    const { id } = (await list({ series, q: 'premiere' })).data[0] ?? { id: 0 }
    await room.editor.call(api.update, { params: { id }, query: {}, body: { lead: 'x' } }, { ifMatch: 0 })
    expect(await titles({ series })).toEqual(['Première', 'Seconde'])
  })
})

/** Where a live stands, and who sees its page. */
interface Over {
  has_unpublished_changes?: boolean
  live_state?: LiveState
  status?: Status
}

describe('what is missing', () => {
  const codes: Partial<Record<CheckCode, Missing>> = {
    duration_missing: 'duration',
    alt_missing: 'alt',
    image_missing: 'image',
    video_missing: 'video',
    guests_missing: 'guests',
    series_missing: 'series',
    season_missing: 'season',
    tags_missing: 'tags',
    lead_missing: 'lead',
    summary_missing: 'summary',
    chapters_missing: 'chapters',
    date_missing: 'date',
  }

  test('is judged in lists as in the editor', async () => {
    const [guest_id, tag] = [await room.given.guest('Quelqu’un'), await room.given.tag('Quelque chose')]
    const series = await shelf({})
    const images = [null, await room.given.image(null), await room.given.image()]
    const some = <T>(value: T) => fc.option(fc.constant(value))
    const patch = fc.record({
      duration_seconds: fc.constantFrom(null, 60, 1201),
      chapters: fc.subarray([{ id: 'a', start_seconds: 0, title: 'Ouverture' }]),
      youtube_id: some('bxPfri77OHQ'),
      season_number: some(9),
      lead: some('Un chapô'),
      lead_announce: some('Une annonce'),
      aired_on: some('2026-03-20'),
      body_html: fc.constantFrom('', '<p>Texte</p>'),
      format: fc.constantFrom('studio' as const, 'sauvage' as const, null),
      series_id: fc.constantFrom(series, null),
      guests: fc.subarray([{ guest_id, role_label: null }]),
      tag_ids: fc.subarray([tag]),
      page: fc.record({ image_id: fc.constantFrom(...images) }),
    })
    const peertube = fc.record({
      peertube_host: fc.constantFrom(null, '', 'video.exemple.fr'),
      peertube_uuid: fc.constantFrom(null, '50', 'x'.repeat(36), '9C9de5e8-0a1e-484a-b099-e80766180a6d'),
    })
    await fc.assert(
      fc.asyncProperty(
        patch,
        fc.constantFrom(...LiveState.options),
        peertube,
        async (values, live_state, video) => {
          const { id } = await room.given.broadcast(values, 'Au hasard')
          await room.db
            .update(broadcasts)
            .set({ live_state, peertube: { ...video } })
            .where(eq(broadcasts.id, id))
          const row = (await list({ q: 'hasard', sort: '-updated_at', per_page: 1 })).data[0]
          const judged = checksOf(await room.read(id)).flatMap(({ code }) => codes[code] ?? [])
          const missing = row?.missing.filter((what) => what !== 'faq' && what !== 'page')
          expect([row?.id, missing?.toSorted()]).toEqual([id, judged.toSorted()])
        },
      ),
      { numRuns: 80 },
    )
  })

  test('is a page to finish, of a live that is over', async () => {
    const whole = {
      lead: 'Un chapô',
      body_html: '<p>Texte</p>',
      youtube_id: 'bxPfri77OHQ',
      duration_seconds: 1201,
      chapters: [{ id: 'a', start_seconds: 0, title: 'Ouverture' }],
    }
    const isListed = async (more: object, over: Over = {}) => {
      const state = { live_state: 'ended', status: 'published', ...over } as const
      const { id } = await room.given.broadcast({ ...whole, ...more }, 'Après le live')
      await room.db.update(broadcasts).set(state).where(eq(broadcasts.id, id))
      const { data } = await list({ missing: ['page'], sort: '-updated_at', per_page: 100 })
      return data.some((row) => row.id === id)
    }
    expect(await isListed({})).toBe(false)
    expect(await isListed({}, { has_unpublished_changes: true })).toBe(true) // the public reads what was before
    expect(await isListed({}, { status: 'archived' })).toBe(false)
    expect(await isListed({}, { status: 'draft' })).toBe(true)
    expect(await isListed({}, { status: 'draft', live_state: 'planned' })).toBe(false)
    for (const less of [{ lead: null }, { body_html: '' }, { youtube_id: null }, { chapters: [] }])
      expect([less, await isListed(less, { live_state: 'replay' })]).toEqual([less, true])
    expect(await isListed({ chapters: [], duration_seconds: 1200 })).toBe(false)
  })

  test('is counted, and each count is what its filter shows', async () => {
    const query = { facets: 'missing' as const, per_page: 1 }
    const { meta } = await list(query)
    const facets = meta.facets?.['missing'] ?? {}
    expect(Object.keys(facets).toSorted()).toEqual(Missing.options.toSorted())
    for (const what of Missing.options) {
      const filtered = await list({ missing: [what], per_page: 100 })
      expect([what, filtered.meta.total]).toEqual([what, facets[what]])
      expect(filtered.data.every((row) => row.missing.includes(what))).toBe(true)
    }
    expect((await list({ per_page: 1 })).meta.facets).toBeUndefined()
  })
})

describe('a search', () => {
  test.each([
    ['accents, case and ligatures', 'OEUVRE ecologique'],
    ['words in any order', 'vent oeuvre'],
    ['parts of words in the title', 'ologiq'],
    ['French stems', 'écologiques'],
    ['a guest, surname first', 'Belkacem Nadia'],
    ['a tag', 'energie'],
    ['a series', 'ecoloscope'],
    ['the lead', 'eolienne'],
    ['the summary, from the beginning of a word', 'transfo'],
    ['the summary, by its stem', 'transformateurs'],
    ['a question', 'combien'],
    ['an answer', 'quatorze'],
    ['inclusive writing', 'donateurices'],
    ['words with an apostrophe', "l'energie"],
    ['the YouTube id', 'dQw4w9WgXcQ'],
    ['the PeerTube id', 'kkGMgK9ZtnKfYAgnEtQxbv'],
  ])('finds %s', async (_, q) => {
    expect(await titles({ q })).toEqual(['L’œuvre écologique du vent'])
  })

  beforeAll(async () => {
    const guest_id = await room.given.guest('Nadia Belkacem', 'nadia belkacem\nbelkacem nadia')
    await room.given.broadcast(
      {
        guests: [{ guest_id, role_label: null }],
        tag_ids: [await room.given.tag('Energie')],
        series_id: await room.given.series('Ecoloscope'),
        lead: 'Une éolienne par\u00a0village, disent les donateur·ices.',
        body_html: '<p>L’énergie passe par un <em>transformateur</em>.</p>',
        faqs: [{ id: 'a', question: 'Combien de pales ?', answer_html: '<p>Quatorze.</p>' }],
        youtube_id: 'dQw4w9WgXcQ',
        peertube: { peertube_short_uuid: 'kkGMgK9ZtnKfYAgnEtQxbv' },
      },
      'L’œuvre écologique du vent',
    )
  })

  test('wants every word', async () => {
    expect(await titles({ q: 'oeuvre introuvable' })).toEqual([])
  })

  test('shows first what is called so, then what tells of it', async () => {
    await room.given.broadcast({ lead: 'On parle de xylophones.', aired_on: '2026-03-01' }, 'Autre chose')
    await room.given.broadcast({ aired_on: '2020-01-01' }, 'Xylophones')
    expect(await titles({ q: 'xylophone' })).toEqual(['Xylophones', 'Autre chose'])
  })

  test('follows each save', async () => {
    const { id } = await room.given.broadcast({ body_html: '<p>Marionnettes</p>' }, 'À renommer')
    const body = { page: { title: 'Renommée' }, body_html: '<p>Trapézistes</p>' }
    await room.editor.call(api.update, { params: { id }, query: {}, body }, { ifMatch: 0 })
    expect(await titles({ q: 'trapezistes renommee' })).toEqual(['Renommée'])
    expect(await titles({ q: 'marionnettes' })).toEqual([])
  })

  test('follows a guest who is renamed', async () => {
    const guest_id = await room.given.guest('Ancien Nom')
    const { id } = await room.given.broadcast({ guests: [{ guest_id, role_label: null }] }, 'Avec quelqu’un')
    await room.db.update(guests).set({ search: 'patronyme neuf' }).where(eq(guests.id, guest_id))
    await reindexBroadcasts(room.db, [id])
    expect(await titles({ q: 'neuf patronyme' })).toEqual(['Avec quelqu’un'])
    expect(await titles({ q: 'ancien nom' })).toEqual([])
  })

  test('answers whatever is typed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async (q) => {
        expect([200, 422]).toContain((await room.editor.call(api.list, { query: { q } })).status)
      }),
      { numRuns: 100, examples: [["'"], ['a<b | c&!d:*'], ['%_\\'], ['\\:'], ['c++ "\'():*'], ['<b>x</b>']] },
    )
  })
})
