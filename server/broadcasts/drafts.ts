import {
  type BroadcastInput,
  type BroadcastPatch,
  conflicts,
  type Content,
} from '#app/contract/broadcast-input.ts'
import type { LiveState } from '#app/contract/broadcast-state.ts'
import type { Db } from '#server/db/db.ts'
import { issue, must, refusedField } from '#server/problem.ts'
import { merge } from './content.ts'
import { normalise } from './normalise.ts'
import { mustBeOnlyImport, mustExist } from './references.ts'
import { freeSlug, mustBeFree } from './slugs.ts'

/** The content of a new draft: what was sent, and an address from the title unless one was chosen. */
export async function newContent(db: Db, { page, ...input }: BroadcastInput): Promise<Content> {
  const slug = page.slug === undefined ? await freeSlug(db, page.title) : ''
  const started = { ...EMPTY, page: { ...EMPTY.page, title: page.title, slug } }
  return changedContent(db, started, { ...input, page })
}

/** The content with a patch in it, after every rule that the patch touches. Values stored with defects may stay. */
export async function changedContent(
  db: Db,
  content: Content,
  patch: BroadcastPatch,
  id?: number,
): Promise<Content> {
  const { changes, after } = merged(content, patch)
  await mustExist(db, changes)
  const { slug } = after.page
  if (slug !== content.page.slug) await mustBeFree(db, slug, id)
  const { wp_legacy_id } = after
  if (wp_legacy_id !== null && wp_legacy_id !== content.wp_legacy_id)
    await mustBeOnlyImport(db, wp_legacy_id, id)
  return after
}

/** The content with a patch in it, after the rules that need no other record; and the patch as it is stored. */
export function merged(content: Content, patch: BroadcastPatch): { changes: BroadcastPatch; after: Content } {
  const changes = normalise(patch)
  const after = merge(content, changes)
  const broken = conflicts(touched(after, changes)).map(([path, code]) => issue(path, code))
  must(broken.length === 0, 'validation', { errors: broken })
  return { changes, after }
}

/** A live that is planned keeps an hour: it would be on no agenda without. */
export function mustKeepStart(live_state: LiveState, { scheduled_start_at }: Content): void {
  if (live_state === 'planned' && scheduled_start_at === null)
    throw refusedField(['scheduled_start_at'], 'blank')
}

/** Whether the patch changes what only the import and admins may. */
export function changesLegacy(before: Content, after: Content): boolean {
  return LEGACY.some((key) => before[key] !== after[key])
}

const LEGACY = ['wp_legacy_id', 'wp_legacy_link', 'wp_legacy_source_url'] as const

/** The values whose rules a patch touches: an end is judged when the start moves. */
function touched(after: Content, patch: BroadcastPatch): Parameters<typeof conflicts>[0] {
  const { scheduled_start_at, scheduled_end_at, tag_ids, main_tag_id, guests, faqs, chapters } = after
  const has = (...keys: (keyof BroadcastPatch)[]) => keys.some((key) => key in patch)
  return {
    ...(has('scheduled_start_at', 'scheduled_end_at') ? { scheduled_start_at, scheduled_end_at } : {}),
    ...(has('tag_ids', 'main_tag_id') ? { tag_ids, main_tag_id } : {}),
    ...(has('guests') ? { guests } : {}),
    ...(has('faqs') ? { faqs } : {}),
    ...(has('chapters') ? { chapters } : {}),
    ...(patch.peertube ? { peertube: patch.peertube } : {}),
  }
}

/** A draft before anything is written in it. */
export const EMPTY: Content = {
  page: { title: '', subtitle: null, slug: '', image_id: null },
  peertube: { peertube_host: null, peertube_id: null, peertube_uuid: null, peertube_short_uuid: null },
  format: null,
  series_id: null,
  season_number: null,
  episode_number: null,
  guests: [],
  tag_ids: [],
  main_tag_id: null,
  aired_on: null,
  scheduled_start_at: null,
  scheduled_end_at: null,
  duration_seconds: null,
  duration_source: null,
  youtube_id: null,
  lead_announce: null,
  lead: null,
  body_html: '',
  faqs: [],
  chapters: [],
  license: 'cc_by_nc_sa',
  wp_legacy_id: null,
  wp_legacy_link: null,
  wp_legacy_source_url: null,
}
