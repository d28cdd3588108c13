import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fixtures } from '#app/contract/document/fixtures.ts'
import type { Broadcast } from '#app/contract/broadcast.ts'
import type { Stretch } from '#app/lib/diffWords.ts'
import { blocksOf } from './blocks.ts'
import { type Change, changesBetween } from './changes.ts'
import { type BlockChange, diffBlocks } from './diffBlocks.ts'
import { diffItems } from './diffItems.ts'

const guest = (id: number, role_label: string) => ({
  guest_id: id,
  role_label,
  guest: {
    id,
    display_name: `Invité ${id}`,
    sort_name: `${id}`,
    slug: `i-${id}`,
    kind: 'person' as const,
  },
})
const words = (stretches: Stretch[]) =>
  stretches.map(({ kind, text }) => ({ same: text, added: `+${text}+`, removed: `-${text}-` })[kind]).join('')
const told = (change: BlockChange) =>
  change.change === 'same'
    ? `${change.count}`
    : change.change === 'changed'
      ? `${change.after.kind}: ${words(change.words)}${change.isRestyled ? ' (restyled)' : ''}`
      : `${change.change} ${change.block.kind}${change.isMoved ? ' (moved)' : ''}: ${change.block.text}`
const between = (before: string, after: string) => diffBlocks(blocksOf(before), blocksOf(after)).map(told)

describe('a rich text', () => {
  test('is compared block by block, word by word', () => {
    expect(
      between(
        '<h2>Un commun</h2><p>Un budget serré et des dons.</p><p>La suite.</p><ul><li><p>un</p></li></ul>',
        '<h2>Un commun</h2><p>Un budget très serré et des dons.</p><p>Tout autre chose</p><ul><li><p>un</p></li><li><p>deux</p></li></ul>',
      ),
    ).toEqual([
      '1',
      'paragraph: Un budget+ très+ serré et des dons.',
      'removed paragraph: La suite.',
      'added paragraph: Tout autre chose',
      '1',
      'added item: deux',
    ])
  })

  test('shows links, emphasis and levels that changed though the words did not', () => {
    expect(
      between(
        '<p>Voir <a href="https://a.fr">ici</a></p><h2>Fin</h2>',
        '<p>Voir <a href="https://b.fr">ici</a></p><h3>Fin</h3>',
      ),
    ).toEqual(['paragraph: Voir ici (restyled)', 'heading: Fin (restyled)'])
  })

  test('tells a block that moved from one that is new', () => {
    expect(between('<p>a</p><p>b</p><p>c</p>', '<p>b</p><p>c</p><p>a</p>')).toEqual([
      'removed paragraph (moved): a',
      '2',
      'added paragraph (moved): a',
    ])
  })

  test('names pictures, videos and banners', () => {
    expect(
      between(
        '<p>x</p>',
        '<p>x</p><figure data-image-id="1"><img src="/a.webp" alt="Une foule"><figcaption>Hier</figcaption></figure><figure data-embed="youtube" data-id="x"><a href="https://y">https://y</a></figure><aside data-block="donation"></aside><hr>',
      ),
    ).toEqual([
      '1',
      'added picture: Une foule Hier',
      'added video: https://y',
      'added banner: ',
      'added rule: ',
    ])
  })

  test('loses nothing: what is the same, changed or added makes the new text, whatever both are', () => {
    const html = fc.array(fc.constantFrom(...fixtures.map((one) => one.html)), { maxLength: 4 })
    fc.assert(
      fc.property(html, html, (before, after) => {
        const [old, fresh] = [blocksOf(before.join('')), blocksOf(after.join(''))]
        const changes = diffBlocks(old, fresh)
        const count = (side: 'removed' | 'added') =>
          changes.reduce(
            (sum, one) =>
              sum +
              (one.change === 'same' ? one.count : one.change === 'changed' || one.change === side ? 1 : 0),
            0,
          )
        expect([count('removed'), count('added')]).toEqual([old.length, fresh.length])
      }),
    )
  })
})

describe('a list', () => {
  test('tells what is new, gone and moved, and keeps each item once', () => {
    const pairs = diffItems(['a', 'b', 'c', 'x'], ['c', 'a', 'b', 'd'], (item) => item)
    expect(
      pairs.map(({ key, before, after, isMoved }) => [key, Boolean(before), Boolean(after), isMoved]),
    ).toEqual([
      ['c', true, true, true],
      ['a', true, true, false],
      ['b', true, true, false],
      ['x', true, false, false],
      ['d', false, true, false],
    ])
  })

  test('has every item of both, in the order of now', () => {
    const items = fc.uniqueArray(fc.constantFrom(...'abcdefgh'))
    fc.assert(
      fc.property(items, items, (before, after) => {
        const pairs = diffItems(before, after, (item) => item)
        expect(pairs.flatMap((pair) => pair.after ?? [])).toEqual(after)
        expect(pairs.flatMap((pair) => pair.before ?? []).toSorted()).toEqual(before.toSorted())
      }),
    )
  })
})

describe('two states of a page', () => {
  const changes = (edit: (page: Broadcast) => Broadcast) =>
    changesBetween(sample, edit(structuredClone(sample)), 'Europe/Paris')

  test('that are equal differ in nothing', () => {
    expect(changes((page) => ({ ...page, lock_version: 99, updated_at: '2030-01-01T00:00:00Z' }))).toEqual([])
  })

  test('are compared field by field, in the order of the page', () => {
    const found = changes((page) => ({
      ...page,
      page: { ...page.page, title: `${page.page.title} encore` },
      lead: 'Un chapô',
      season_number: 42,
      duration_seconds: 3600,
      aired_on: '2025-05-01',
      scheduled_start_at: '2025-05-01T17:30:00Z',
      guests: [guest(1, 'autrice')],
      body_html: '<p>Autre</p>',
    }))
    expect(found.map(({ field, shape }) => `${field} ${shape}`)).toEqual([
      'title words',
      'lead words',
      'season_number values',
      'guests items',
      'aired_on values',
      'scheduled_start_at values',
      'duration_seconds values',
      'body_html blocks',
    ])
    const after = (field: Change['field']) =>
      found.flatMap((one) => (one.field === field && one.shape === 'values' ? [one.after] : []))[0]
    expect(after('aired_on')).toBe('jeudi 1er\u00a0mai 2025')
    expect(after('scheduled_start_at')).toBe('jeudi 1er\u00a0mai 2025 à 19\u00a0h\u00a030')
    expect(after('duration_seconds')).toBe('1\u00a0h')
  })

  test('tell a guest who moved, and a role that changed', () => {
    const [before, after] = [
      { ...sample, guests: [guest(1, 'autrice'), guest(2, 'juge'), guest(3, 'élu')] },
      { ...sample, guests: [guest(3, 'élu'), guest(1, 'autrice et poète'), guest(2, 'juge')] },
    ]
    const [change] = changesBetween(before, after, 'Europe/Paris')
    expect(
      change?.shape === 'items' && change.items.map((one) => [one.change, one.isMoved, words(one.words)]),
    ).toEqual([
      ['same', true, 'Invité 3, élu'],
      ['changed', false, 'Invité 1, autrice+ et poète+'],
      ['same', false, 'Invité 2, juge'],
    ])
  })

  test('tell which answer of the FAQ changed', () => {
    const faq = (id: string, answer: string) => ({
      id,
      question: `Pourquoi ${id} ?`,
      answer_html: `<p>${answer}</p>`,
    })
    const [before, after] = [
      { ...sample, faqs: [faq('a', 'Parce que.'), faq('b', 'Oui.')] },
      { ...sample, faqs: [faq('a', 'Parce que voilà.'), faq('b', 'Oui.'), faq('c', 'Non.')] },
    ]
    const [change] = changesBetween(before, after, 'Europe/Paris')
    expect(
      change?.shape === 'items' && change.items.map((one) => [one.change, one.blocks.map(told)]),
    ).toEqual([
      ['changed', ['paragraph: Parce que+ voilà+.']],
      ['same', []],
      ['added', ['added paragraph: Non.']],
    ])
  })
})

const nothing = <K extends string>(...keys: K[]) =>
  Object.fromEntries(keys.map((key) => [key, null])) as Record<K, null> // made of these keys

const sample: Broadcast = {
  ...nothing(
    ...(['format', 'series_id', 'series', 'season_number', 'episode_number', 'main_tag_id'] as const),
    ...([
      'aired_on',
      'scheduled_start_at',
      'scheduled_end_at',
      'previous_start_at',
      'started_at',
      'ended_at',
    ] as const),
    ...(['duration_seconds', 'duration_source', 'youtube_id', 'lead', 'lead_announce'] as const),
    ...(['wp_legacy_id', 'wp_legacy_link', 'wp_legacy_source_url'] as const),
    ...(['published_at', 'first_published_at', 'created_by', 'updated_by'] as const),
  ),
  id: 1,
  lock_version: 1,
  created_at: '2026-01-05T10:00:00Z',
  updated_at: '2026-01-05T10:00:00Z',
  page: {
    id: 1,
    title: 'Une rue',
    slug: 'une-rue',
    ...nothing('subtitle', 'image_id', 'image', 'image_url'),
  },
  status: 'draft',
  live_state: 'none',
  guests: [],
  tag_ids: [],
  tags: [],
  faqs: [],
  chapters: [],
  body_html: '<p>Un texte.</p>',
  license: 'cc_by_nc_sa',
  has_unpublished_changes: false,
  permissions: {},
  peertube: {
    ...nothing('peertube_host', 'peertube_id', 'peertube_uuid', 'peertube_short_uuid'),
    ...nothing(
      'peertube_duration',
      'peertube_aspect_ratio',
      'peertube_views_count',
      'peertube_comments_count',
    ),
  },
  youtube: nothing(
    'youtube_duration',
    'youtube_views_count',
    'youtube_likes_count',
    'youtube_comments_count',
    'youtube_thumbnail_url',
  ),
}
