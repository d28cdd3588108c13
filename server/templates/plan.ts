import type { Occurrence, SeriesTemplate } from '#app/contract/template.ts'
import { formatDate } from '#app/lib/dates.ts'
import { newContent } from '#server/broadcasts/drafts.ts'
import { record } from '#server/broadcasts/revisions.ts'
import { insertBroadcast, type Writing, writeState } from '#server/broadcasts/store.ts'
import type { Db } from '#server/db/db.ts'
import { productions } from '#server/db/schema.ts'

/** What a live of a series begins with. */
export interface Beginning {
  series: { id: number; name: string }
  template: SeriesTemplate['template']
}

/** Makes an ordinary broadcast of a free day: planned, with its running order and its checklist. Answers its id. */
export async function planLive(
  db: Db,
  from: Beginning,
  { on, start, end }: Pick<Occurrence, 'on' | 'start' | 'end'>,
  writing: Writing,
): Promise<number> {
  const { series, template } = from
  const content = await newContent(db, {
    page: { title: titleOn(from, on) },
    series_id: series.id,
    format: template.format,
    tag_ids: template.tag_ids,
    aired_on: on,
    scheduled_start_at: start,
    scheduled_end_at: end,
  })
  const id = await insertBroadcast(db, content, writing)
  await record(db, id, {
    kind: 'transition',
    to: 'planned',
    changed: ['/live_state'],
    snapshot: content,
    ...writing,
  })
  await writeState(db, id, { live_state: 'planned' }, writing)
  await db.insert(productions).values({
    id,
    updated_at: writing.at,
    updated_by: writing.by,
    channel: template.channel,
    studio: template.studio,
    host_ids: template.host_ids,
    segments: template.segments.map((segment) => ({ ...segment, started_at: null })),
    tasks: template.tasks.map((task) => ({ ...task, done_at: null, done_by: null })),
    occurrence_series_id: series.id,
    occurrence_on: on,
  })
  return id
}

/** The title of the live of a day. */
export function titleOn(
  { series, template }: { series: { name: string }; template: { title: string | null } },
  on: string,
) {
  const day = formatDate(on, 'UTC', { style: 'long' })
  return (template.title ?? series.name).replaceAll('{date}', day).slice(0, 200)
}
