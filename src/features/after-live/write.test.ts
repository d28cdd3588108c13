import { expect, test } from 'vitest'
import { ApiError } from '#app/api/error.ts'
import type { Broadcast } from '#app/contract/broadcast.ts'
import { write } from './write.ts'

const nothing = {
  series_id: null,
  series: null,
  season_number: null,
  episode_number: null,
  main_tag_id: null,
  scheduled_start_at: null,
  scheduled_end_at: null,
  previous_start_at: null,
  started_at: null,
  ended_at: null,
  duration_seconds: null,
  duration_source: null,
  youtube_id: null,
  lead_announce: null,
  lead: null,
  wp_legacy_id: null,
  wp_legacy_link: null,
  wp_legacy_source_url: null,
  published_at: null,
  first_published_at: null,
  created_by: null,
  updated_by: null,
  aired_on: null,
}
const page: Broadcast = {
  ...nothing,
  id: 7,
  lock_version: 1,
  created_at: '2027-05-24T17:00:00.000Z',
  updated_at: '2027-05-24T17:00:00.000Z',
  page: {
    id: 1,
    title: 'Titre',
    subtitle: null,
    slug: 'titre',
    image_id: null,
    image: null,
    image_url: null,
  },
  status: 'draft',
  live_state: 'ended',
  format: 'studio',
  guests: [],
  tag_ids: [],
  tags: [],
  body_html: '',
  faqs: [],
  chapters: [],
  license: 'cc_by',
  has_unpublished_changes: false,
  permissions: {},
  youtube: {
    youtube_duration: null,
    youtube_views_count: null,
    youtube_likes_count: null,
    youtube_comments_count: null,
    youtube_thumbnail_url: null,
  },
  peertube: {
    peertube_host: null,
    peertube_id: null,
    peertube_uuid: null,
    peertube_short_uuid: null,
    peertube_duration: null,
    peertube_aspect_ratio: null,
    peertube_views_count: null,
    peertube_comments_count: null,
  },
}
const newer: Broadcast = {
  ...page,
  lock_version: 2,
  chapters: [{ id: 'x', start_seconds: 30, title: 'D’une autre' }],
  updated_by: { id: 'b', name: 'Ben' },
}
const overtaken = (current: Broadcast) => new ApiError({ code: 'precondition_failed', status: 412, current })
const chosen = {
  chapters: [{ id: 's-a', start_seconds: 0, title: 'Ouverture' }],
  quotations: [],
  duration_seconds: null,
  aired_on: null,
}

test('one save, when nobody saved first', async () => {
  const sent: unknown[] = []
  const written = await write(page, chosen, async ({ lock_version }, body, save) => {
    sent.push([lock_version, body, save])
    return { ...page, lock_version: 2 }
  })
  expect(sent).toEqual([[1, { chapters: chosen.chapters }, 'manual']])
  expect(written.met).toBeNull()
})

test('what somebody saved first is kept, and who it was is told', async () => {
  const sent: unknown[] = []
  const written = await write(page, chosen, async ({ lock_version }, body, save) => {
    if (lock_version === 1) throw overtaken(newer)
    sent.push([lock_version, body, save])
    return { ...newer, lock_version: 3 }
  })
  expect(sent).toEqual([[2, { chapters: [...chosen.chapters, ...newer.chapters] }, 'merge']])
  expect(written.met).toBe('Ben')
})

test('nothing is sent when the answer was lost and all of it had arrived', async () => {
  const arrived = { ...page, lock_version: 2, chapters: chosen.chapters, updated_by: null }
  const written = await write(page, chosen, async () => Promise.reject(overtaken(arrived)))
  expect(written).toEqual({ broadcast: arrived, met: '' })
})

test('any other refusal is told, and so is one that never ends', async () => {
  const offline = new ApiError({ code: 'offline' })
  await expect(write(page, chosen, () => Promise.reject(offline))).rejects.toBe(offline)
  let tries = 0
  const always = write(page, chosen, () => {
    tries++
    return Promise.reject(overtaken(newer))
  })
  await expect(always).rejects.toBeInstanceOf(ApiError)
  expect(tries).toBe(5)
})
