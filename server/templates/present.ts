import { can } from '#app/contract/policy.ts'
import type { SeriesTemplate } from '#app/contract/template.ts'
import { EMPTY } from '#server/broadcasts/drafts.ts'
import { refsOf } from '#server/broadcasts/refs.ts'
import type { Db } from '#server/db/db.ts'
import type { Member } from '#server/scope.ts'
import type { StoredTemplate } from './store.ts'

/** A template as this person gets it. */
export async function present(db: Db, stored: StoredTemplate, member: Member): Promise<SeriesTemplate> {
  const { series, lock_version, recurrence } = stored
  return {
    id: series.id,
    lock_version,
    template: await withNames(db, stored.template),
    recurrence,
    permissions: { template: can(member, 'series.template') },
  }
}

/** The template with the hosts and the tags that are still there, and no others. */
export async function withNames(
  db: Db,
  template: StoredTemplate['template'],
): Promise<SeriesTemplate['template']> {
  const { host_ids, tag_ids } = template
  const invited = host_ids.map((guest_id) => ({ guest_id, role_label: null }))
  const known = await refsOf(db, { ...EMPTY, guests: invited, tag_ids })
  const hosts = host_ids.flatMap((id) => known.guests.filter((guest) => guest.id === id))
  const tags = tag_ids.flatMap((id) => known.tags.filter((tag) => tag.id === id))
  return { ...template, hosts, tags, host_ids: hosts.map(({ id }) => id), tag_ids: tags.map(({ id }) => id) }
}
