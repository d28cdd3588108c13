import type { Broadcast } from '#app/contract/broadcast.ts'
import type { Content } from '#app/contract/broadcast-input.ts'
import { instantOf, type Row } from './content.ts'
import type { Stored } from './rows.ts'
import type { Refs } from './refs.ts'

/** A broadcast as the API tells it: what editors wrote, what became of it (`row`), and what it names. */
export function present(
  { row, content, updated_by }: Stored,
  refs: Refs,
  permissions: Record<string, boolean> = {},
): Broadcast {
  const { page, guests, tag_ids, peertube, ...written } = content
  return {
    ...written,
    id: row.id,
    lock_version: row.lock_version,
    page: { id: row.page_id, ...page, image: refs.image, image_url: refs.image?.url ?? null },
    guests: appearances(guests, refs),
    tag_ids,
    tags: inOrder(tag_ids, refs.tags),
    series: refs.series,
    peertube: { ...PEERTUBE, ...row.peertube, ...peertube },
    youtube: { ...YOUTUBE, ...row.youtube },
    ...statesOf(row),
    updated_by,
    permissions,
  }
}

function statesOf(row: Row) {
  return {
    status: row.status,
    live_state: row.live_state,
    previous_start_at: instantOf(row.previous_start_at),
    started_at: instantOf(row.started_at),
    ended_at: instantOf(row.ended_at),
    published_at: instantOf(row.published_at),
    first_published_at: instantOf(row.first_published_at),
    has_unpublished_changes: row.has_unpublished_changes,
    created_by: row.created_by,
    created_at: row.created_at.toISOString(),
    updated_at: row.updated_at.toISOString(),
  }
}

function appearances(guests: Content['guests'], refs: Refs) {
  return inOrder(
    guests.map((guest) => guest.guest_id),
    refs.guests,
  ).map((guest) => {
    const role_label = guests.find((appearance) => appearance.guest_id === guest.id)?.role_label ?? null
    return { guest_id: guest.id, role_label, guest }
  })
}

function inOrder<T extends { id: number }>(ids: number[], found: T[]): T[] {
  const byId = new Map(found.map((item) => [item.id, item]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

const PEERTUBE = {
  peertube_duration: null,
  peertube_aspect_ratio: null,
  peertube_views_count: null,
  peertube_comments_count: null,
}
const YOUTUBE = {
  youtube_duration: null,
  youtube_views_count: null,
  youtube_likes_count: null,
  youtube_comments_count: null,
  youtube_thumbnail_url: null,
}
