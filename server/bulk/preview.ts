import { inArray } from 'drizzle-orm'
import type { BulkDifference, BulkPreview } from '#app/contract/bulk-edit.ts'
import type { Content } from '#app/contract/broadcast-input.ts'
import { htmlToText } from '#app/lib/htmlText.ts'
import type { Db } from '#server/db/db.ts'
import { guests, series, tags } from '#server/db/schema.ts'
import type { Plan } from './plan.ts'
import { valueAt } from './values.ts'

/** A dry run as people read it: names for ids, and of long texts the part that differs. */
export async function previewOf(db: Db, plan: Plan): Promise<BulkPreview> {
  const { total, ids, unchanged, refusals, published, fields, sample } = plan
  const contents = sample.flatMap(({ stored, after }) => [stored.content, after])
  const named = await namesIn(db, contents)
  return {
    total,
    changed: ids.length,
    unchanged,
    refused: refusals.length,
    published,
    fields: [...fields].map(([pointer, count]) => ({ pointer, count })),
    sample: sample.map(({ id, title, stored, after, changed }) => ({
      id,
      title,
      differences: changed.map((pointer) => difference(pointer, stored.content, after, named)),
    })),
    refusals: refusals.slice(0, 50).map(({ id, title, refusal: detail }) => ({ id, title, detail })),
  }
}

type Names = Record<'guests' | 'tags' | 'series', Map<number, string>>

function difference(pointer: string, before: Content, after: Content, names: Names): BulkDifference {
  const [old, fresh] = [before, after].map((content) => read(pointer, valueAt(content, pointer), names))
  if (pointer !== '/body_html') return { pointer, before: old ?? [], after: fresh ?? [] }
  const [from, to] = excerpts(old?.[0] ?? '', fresh?.[0] ?? '')
  return { pointer, before: [from], after: [to] }
}

function read(pointer: string, value: unknown, names: Names): string[] {
  if (value === null || value === '') return []
  if (pointer === '/series_id') return [nameOf(names.series, value)]
  if (pointer === '/main_tag_id') return [nameOf(names.tags, value)]
  if (pointer === '/body_html') return [htmlToText(String(value))]
  if (!Array.isArray(value)) return [String(value)]
  if (pointer === '/tag_ids') return value.map((id) => nameOf(names.tags, id))
  if (pointer === '/guests') return value.map((guest) => nameOf(names.guests, Object(guest).guest_id))
  return value.map((item) => String(Object(item).question ?? Object(item).title))
}

/** The two texts from a little before where they part, three hundred characters at most. */
function excerpts(old: string, fresh: string): [string, string] {
  let at = 0
  while (at < old.length && old[at] === fresh[at]) at++
  const from = Math.max(0, at - 60)
  const cut = (text: string) =>
    `${from > 0 ? '…' : ''}${text.slice(from, from + 300)}${text.length > from + 300 ? '…' : ''}`
  return [cut(old), cut(fresh)]
}

const nameOf = (names: Map<number, string>, id: unknown) => names.get(Number(id)) ?? `#${String(id)}`

async function namesIn(db: Db, contents: Content[]): Promise<Names> {
  const guest_ids = contents.flatMap((content) => content.guests.map((guest) => guest.guest_id))
  const tag_ids = contents.flatMap((content) => [...content.tag_ids, content.main_tag_id ?? 0])
  const series_ids = contents.map((content) => content.series_id ?? 0)
  const [invited, labels, shows] = await Promise.all([
    db
      .select({ id: guests.id, name: guests.display_name })
      .from(guests)
      .where(inArray(guests.id, unique(guest_ids))),
    db
      .select({ id: tags.id, name: tags.name })
      .from(tags)
      .where(inArray(tags.id, unique(tag_ids))),
    db
      .select({ id: series.id, name: series.name })
      .from(series)
      .where(inArray(series.id, unique(series_ids))),
  ])
  return { guests: byId(invited), tags: byId(labels), series: byId(shows) }
}

const byId = (rows: { id: number; name: string }[]) => new Map(rows.map(({ id, name }) => [id, name]))
const unique = (ids: number[]) => [...new Set([0, ...ids])]
