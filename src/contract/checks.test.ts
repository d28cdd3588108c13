import { describe, expect, test } from 'vitest'
import { type Checked, checksOf } from './checks.ts'

const image = {
  id: 1,
  lock_version: 0,
  url: '/a.webp',
  width: 1280,
  height: 720,
  variants: [],
  filename: 'a.jpg',
  alt: 'Deux personnes au micro',
  decorative: false,
  credit: null,
  licence: null,
  source_url: null,
  focal_x: 0.5,
  focal_y: 0.5,
}
const page = { id: 1, title: 'Titre', subtitle: null, slug: 'titre', image_id: 1, image, image_url: null }
const guest = { id: 1, display_name: 'A', sort_name: 'A', slug: 'a', kind: 'person' } as const
const peertube = {
  peertube_host: null,
  peertube_id: null,
  peertube_uuid: null,
  peertube_short_uuid: null,
  peertube_duration: null,
  peertube_aspect_ratio: null,
  peertube_views_count: null,
  peertube_comments_count: null,
}
const youtube = {
  youtube_duration: null,
  youtube_views_count: null,
  youtube_likes_count: null,
  youtube_comments_count: null,
  youtube_thumbnail_url: null,
}
const complete: Checked = {
  page,
  peertube,
  youtube,
  live_state: 'none',
  format: 'studio',
  series_id: 1,
  season_number: 9,
  guests: [{ guest_id: 1, role_label: null, guest }],
  tags: [{ id: 1, name: 'Réseaux', slug: 'reseaux', kind: 'topic' }],
  main_tag_id: 1,
  aired_on: '2026-03-20',
  duration_seconds: 8008,
  youtube_id: 'bxPfri77OHQ',
  lead_announce: null,
  lead: 'x'.repeat(100),
  body_html: '<h2>Un</h2><p>Texte</p>',
  faqs: [],
  chapters: [],
}
const found = (change: Partial<Checked>) =>
  checksOf({ ...complete, ...change }).map(({ level, code, pointer }) => `${level} ${code} ${pointer}`)

test('a complete page has nothing to say', () => {
  expect(checksOf(complete)).toEqual([])
})

test.each<[string, Partial<Checked>]>([
  ['block title_missing /page/title', { page: { ...page, title: ' ' } }],
  ['block lead_missing /lead', { lead: null }],
  ['block lead_too_short /lead', { lead: 'Court.' }],
  ['block lead_too_long /lead', { lead: 'x'.repeat(701) }],
  ['block image_missing /page/image_id', { page: { ...page, image_id: null, image: null } }],
  ['block alt_missing /page/image_id', { page: { ...page, image: { ...image, alt: null } } }],
  ['block guests_missing /guests', { guests: [] }],
  ['block video_missing /youtube_id', { youtube_id: null }],
  ['block date_missing /aired_on', { aired_on: null }],
  ['block peertube_invalid /peertube/peertube_uuid', { peertube: { ...peertube, peertube_uuid: '50' } }],
  ['block shortcode /body_html', { body_html: '<p>[auposte_bandeau_don]</p>' }],
  ['block quarantined /body_html', { body_html: '<pre data-legacy="html">&lt;b&gt;</pre>' }],
  ['block heading_level /body_html', { body_html: '<h3>Trois</h3>' }],
  ['block faq_incomplete /faqs/0', { faqs: [{ id: 'a', question: 'Oui ?', answer_html: '<p> </p>' }] }],
  ['block shortcode /faqs/0', { faqs: [{ id: 'a', question: 'Q ?', answer_html: '<p>[gallery]</p>' }] }],
  ['block chapters_invalid /chapters', { chapters: [{ id: 'a', start_seconds: 5, title: 'Début' }] }],
  [
    'block chapters_invalid /chapters',
    {
      chapters: [
        { id: 'a', start_seconds: 0, title: 'Début' },
        { id: 'b', start_seconds: 8008, title: 'Après la fin' },
      ],
    },
  ],
  ['warn chapters_missing /chapters', { live_state: 'replay' }],
  ['warn series_missing /series_id', { series_id: null }],
  ['warn season_missing /season_number', { season_number: null }],
  ['warn duration_missing /duration_seconds', { duration_seconds: null }],
  ['warn tags_missing /tag_ids', { tags: [], main_tag_id: null }],
  ['warn main_tag_missing /main_tag_id', { main_tag_id: null }],
  ['warn summary_missing /body_html', { body_html: '' }],
])('%s', (check, change) => {
  expect(found(change)).toEqual([check])
})

describe('a video on PeerTube', () => {
  const uuid = '9c9de5e8-0a1e-484a-b099-e80766180a6d'
  const on = (host: string | null, peertube_uuid: string) =>
    found({ youtube_id: null, peertube: { ...peertube, peertube_host: host, peertube_uuid } })

  test('is enough', () => expect(on('video.exemple.fr', uuid)).toEqual([]))

  test('that names no instance shows no player', () => {
    expect(on(null, uuid)).toEqual(['block video_missing /youtube_id'])
  })

  test('by an identifier of another shape is none, and is corrupted', () => {
    expect(on('video.exemple.fr', uuid.replace('-4', '-1'))).toEqual([
      'block video_missing /youtube_id',
      'block peertube_invalid /peertube/peertube_uuid',
    ])
  })
})

test('durations a minute apart are worth a look', () => {
  const durations = {
    peertube: { ...peertube, peertube_duration: 8909 },
    youtube: { ...youtube, youtube_duration: 8008 },
  }
  expect(found(durations)).toEqual(['warn durations_differ /duration_seconds'])
})

describe('a live', () => {
  const announced = {
    lead: null,
    lead_announce: 'x'.repeat(100),
    youtube_id: null,
    duration_seconds: null,
  }

  test.each(['planned', 'live', 'cancelled'] as const)(
    '%s needs no video and no replay lead',
    (live_state) => {
      expect(found({ ...announced, live_state })).toEqual([])
    },
  )

  test('that has ended can still be mended before its replay is there', () => {
    expect(found({ ...announced, live_state: 'ended' })).toEqual([
      'warn video_missing /youtube_id',
      'warn duration_missing /duration_seconds',
    ])
  })

  test('whose replay is shown needs all of it', () => {
    expect(found({ ...announced, live_state: 'replay' })).toContain('block video_missing /youtube_id')
    expect(found({ ...announced, live_state: 'replay' })).toContain('block lead_missing /lead')
  })
})

test('a decorative image needs no description, and an outdoor live no guests', () => {
  const decorative = { ...page, image: { ...image, alt: null, decorative: true } }
  expect(found({ page: decorative, guests: [], format: 'sauvage' })).toEqual([])
})
