import type { Content } from '#app/contract/broadcast-input.ts'
import { can } from '#app/contract/policy.ts'
import type { RevisionGap } from '#app/contract/revision.ts'
import type { Db } from '#server/db/db.ts'
import type { Member } from '#server/scope.ts'
import { changesLegacy } from './drafts.ts'
import { type Restorable, withPresentNames } from './present-names.ts'
import type { Stored } from './rows.ts'
import { isTaken } from './slugs.ts'

/** What restoring an old content would write, and what of it would stay as it is in the working copy. */
export async function restorable(
  db: Db,
  { row, content: now }: Stored,
  snapshot: Content,
  member: Member,
): Promise<Restorable> {
  const { content, gaps } = await withPresentNames(db, snapshot)
  const kept: RevisionGap[] = []
  const restored = { ...content }
  const { slug } = content.page
  if (slug !== now.page.slug && (await isTaken(db, slug, row.id))) {
    kept.push({ pointer: '/page/slug', reason: 'taken', name: slug })
    restored.page = { ...content.page, slug: now.page.slug }
  }
  if (changesLegacy(now, content) && !can(member, 'broadcast.legacy')) {
    kept.push({ pointer: '/wp_legacy_id', reason: 'role', name: content.wp_legacy_id?.toString() ?? null })
    const { wp_legacy_id, wp_legacy_link, wp_legacy_source_url } = now
    Object.assign(restored, { wp_legacy_id, wp_legacy_link, wp_legacy_source_url })
  }
  if (row.live_state === 'planned' && content.scheduled_start_at === null) {
    kept.push({ pointer: '/scheduled_start_at', reason: 'planned', name: null })
    const { scheduled_start_at, scheduled_end_at } = now
    Object.assign(restored, { scheduled_start_at, scheduled_end_at })
  }
  return { content: restored, gaps: [...gaps, ...kept] }
}
