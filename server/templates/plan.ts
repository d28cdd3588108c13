import type { BroadcastInput } from '#app/contract/broadcast-input.ts'
import type { Segment, Task } from '#app/contract/production-parts.ts'
import type { Occurrence, SeriesTemplate } from '#app/contract/template.ts'
import type { TemplateSegment, TemplateTask } from '#app/contract/template-parts.ts'
import { titleOn } from '#app/lib/titleOn.ts'
import { newContent } from '#server/broadcasts/drafts.ts'
import { mustExist } from '#server/broadcasts/references.ts'
import { record } from '#server/broadcasts/revisions.ts'
import { insertBroadcast, type Writing, writeState } from '#server/broadcasts/store.ts'
import type { Db } from '#server/db/db.ts'
import { productions } from '#server/db/schema.ts'
import { refusedField } from '#server/problem.ts'
import { withNames } from './present.ts'
import { holdTemplate, type StoredTemplate } from './store.ts'

/** What a live of a series begins with. */
export interface Beginning {
  series: { id: number; name: string }
  template: SeriesTemplate['template']
}

/** A template as a live takes it: with those who are still there. */
export async function beginningOf(db: Db, { series, template }: StoredTemplate): Promise<Beginning> {
  return { series, template: await withNames(db, template) }
}

/** What a live made by hand begins with, of the series that it names. */
export async function beginningByHand(
  db: Db,
  { series_id }: Pick<BroadcastInput, 'series_id'>,
): Promise<Beginning> {
  if (!series_id) throw refusedField(['series_id'], 'blank')
  await mustExist(db, { series_id })
  return beginningOf(db, await holdTemplate(db, series_id))
}

/** The page of a live as it begins. */
export const pageOf = ({ series, template }: Beginning) => ({
  series_id: series.id,
  format: template.format,
  tag_ids: template.tag_ids,
})

/** How a live is made, as it begins. `on` is the day for which its series planned it; null when it was made by hand. */
export async function begin(
  db: Db,
  id: number,
  { series, template }: Beginning,
  { on, by, at }: Writing & { on: string | null },
): Promise<void> {
  await db.insert(productions).values({
    id,
    updated_at: at,
    updated_by: by,
    channel: template.channel,
    studio: template.studio,
    host_ids: template.host_ids,
    segments: template.segments.map(unstarted),
    tasks: template.tasks.map(undone),
    occurrence_series_id: series.id,
    occurrence_on: on,
  })
}

/** Makes an ordinary broadcast of a free day: planned, with its running order and its checklist. Answers its id. */
export async function planLive(
  db: Db,
  from: Beginning,
  { on, start, end }: Pick<Occurrence, 'on' | 'start' | 'end'>,
  writing: Writing,
): Promise<number> {
  const content = await newContent(db, {
    ...pageOf(from),
    page: { title: titleOn(from, on) },
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
  await begin(db, id, from, { on, ...writing })
  return id
}

/** A part of the running order that was not on air yet. */
export const unstarted = (segment: TemplateSegment): Segment => ({ ...segment, started_at: null })

/** A task that nobody did yet. */
export const undone = (task: TemplateTask): Task => ({ ...task, done_at: null, done_by: null })
