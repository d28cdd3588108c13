import { eq, inArray, sql, type SQL } from 'drizzle-orm'
import type { Reclassification, TagProposal, TagTarget } from '#app/contract/archive-fix.ts'
import type { BroadcastPatch, Content } from '#app/contract/broadcast-input.ts'
import { merge } from '#server/broadcasts/content.ts'
import type { Stored } from '#server/broadcasts/rows.ts'
import type { Db } from '#server/db/db.ts'
import { broadcast_tags, broadcasts, tags } from '#server/db/schema.ts'
import { insertChanges } from '#server/operations/store.ts'
import { issue, must, Refused } from '#server/problem.ts'
import type { Act } from './outcome.ts'
import { tagTarget } from './tag-target.ts'

type Names = Map<number, string>

/** Tags that look misfiled, on broadcasts or not yet of their kind; seasons first, in order. */
export async function proposals(db: Db): Promise<TagProposal[]> {
  const { id, name, slug, kind } = tags
  const broadcasts_count = sql<number>`(select count(*)::int from ${broadcast_tags} join ${broadcasts}
    on ${broadcasts.id} = broadcast_id and status <> 'trashed' where tag_id = ${tags}.id)`
  const rows = await db.select({ id, name, slug, kind, broadcasts_count }).from(tags).orderBy(name)
  return rows
    .flatMap(({ broadcasts_count: count, ...tag }) => {
      const to = tagTarget(tag.name)
      const isDone = to?.field === tag.kind && (count === 0 || isOther(to))
      return to === null || isDone ? [] : [{ tag, broadcasts_count: count, to }]
    })
    .toSorted((one, other) => FIELDS.indexOf(one.to.field) - FIELDS.indexOf(other.to.field))
}

const FIELDS = ['season', 'format', 'platform']
const isOther = (to: TagTarget) => to.field === 'platform' && to.platform === 'other'

/** The names of the tags; refused at its place when one is not there, or there twice. */
export async function mustKnowTags(db: Db, { tags: asked }: Reclassification): Promise<Names> {
  const ids = asked.map(({ tag_id }) => tag_id)
  const rows = await db.select({ id: tags.id, name: tags.name }).from(tags).where(inArray(tags.id, ids))
  const names = new Map(rows.map(({ id, name }) => [id, name]))
  const errors = ids.flatMap((id, at) => {
    const code = !names.has(id) ? 'unknown_reference' : ids.indexOf(id) < at ? 'repeated' : null
    return code === null ? [] : [issue(['tags', at, 'tag_id'], code)]
  })
  must(errors.length === 0, 'validation', { errors })
  return names
}

/** The broadcasts that bear one of the tags. */
export function bearing({ tags: asked }: Reclassification): SQL {
  const ids = sql.param(asked.map(({ tag_id }) => tag_id))
  return sql`exists (select from ${broadcast_tags} where broadcast_id = ${broadcasts.id} and tag_id = any(${ids}::int[]))`
}

/** Puts into its field what each tag says, and takes the tag off. A field that says something else stands. */
export function reclassify({ tags: asked }: Reclassification, names: Names): Act {
  const targets = new Map(asked.map(({ tag_id, to }) => [tag_id, to]))
  return (stored) => {
    let content = stored.content
    for (const tag_id of stored.content.tag_ids) {
      const to = targets.get(tag_id)
      const patch = to === undefined ? null : patchFor(to, content, stored, names.get(tag_id) ?? '')
      if (patch !== null) content = without(merge(content, patch), tag_id)
    }
    return content
  }
}

/** Gives the tags their kinds, as a part of the operation. */
export async function setKinds(db: Db, operation_id: number, { tags: asked }: Reclassification, now: Date) {
  for (const { tag_id, to } of asked) {
    const [tag] = await db.select().from(tags).where(eq(tags.id, tag_id)).for('update')
    if (tag === undefined || tag.kind === to.field) continue
    await db
      .update(tags)
      .set({ kind: to.field, updated_at: now, lock_version: tag.lock_version + 1 })
      .where(eq(tags.id, tag_id))
    const before = { name: tag.name, kind: tag.kind }
    await insertChanges(db, operation_id, [
      { noun: 'tag', subject_id: tag_id, before, after: { kind: to.field } },
    ])
  }
}

/** Null when the tag stays. */
function patchFor(to: TagTarget, content: Content, { row }: Stored, name: string): BroadcastPatch | null {
  if (to.field === 'season')
    return agreeing(content.season_number, to.season_number, name, `la saison est ${content.season_number}`, {
      season_number: to.season_number,
    })
  if (to.field === 'format')
    return agreeing(content.format, to.format, name, 'un autre format est choisi', { format: to.format })
  const isThere =
    to.platform === 'youtube' ? row.youtube_id !== null : row.peertube.peertube_uuid?.length === 36
  return to.platform !== 'other' && isThere ? {} : null
}

function agreeing<T>(stored: T | null, said: T, name: string, reason: string, patch: BroadcastPatch) {
  if (stored !== null && stored !== said)
    throw new Refused('conflict', { detail: `Le tag dit «\u00a0${name}\u00a0», mais ${reason}.` })
  return patch
}

function without(content: Content, tag_id: number): Content {
  const { tag_ids, main_tag_id } = content
  return {
    ...content,
    tag_ids: tag_ids.filter((id) => id !== tag_id),
    main_tag_id: main_tag_id === tag_id ? null : main_tag_id,
  }
}
