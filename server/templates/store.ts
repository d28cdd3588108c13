import { isDeepStrictEqual } from 'node:util'
import { and, asc, eq, gte, isNotNull, lte, ne, or, sql } from 'drizzle-orm'
import { z } from 'zod'
import { Recurrence, type SeriesTemplate, type SeriesTemplatePatch } from '#app/contract/template.ts'
import { FollowedField, type FollowedFields } from '#app/contract/template-parts.ts'
import type { Db } from '#server/db/db.ts'
import { broadcasts, productions, series, series_templates } from '#server/db/schema.ts'
import { blanksAsNull } from '#server/patch.ts'
import { must } from '#server/problem.ts'
import type { Span } from './occurrences.ts'

type Fields = Omit<SeriesTemplate['template'], 'hosts' | 'tags'>

/** A template as stored, or as it begins, with its series. */
export interface StoredTemplate {
  series: { id: number; name: string }
  lock_version: number
  template: Fields
  recurrence: Recurrence | null
  /** What it said before each of its last changes, the newest last. */
  former: FollowedFields[]
}

/** What is known of a series as a template: nothing yet is version 0. Refused as `not_found` without a series. */
export async function findTemplate(db: Db, id: number): Promise<StoredTemplate> {
  const [found] = await db
    .select({ series: { id: series.id, name: series.name }, stored: series_templates })
    .from(series)
    .leftJoin(series_templates, eq(series_templates.id, series.id))
    .where(eq(series.id, id))
  must(found !== undefined, 'not_found')
  const { lock_version = 0, template = {}, recurrence = null, former = [] } = found.stored ?? {}
  return {
    series: found.series,
    lock_version,
    template: { ...NOTHING, ...template },
    recurrence: z.nullable(Recurrence).parse(recurrence),
    former,
  }
}

/** The same, held against others who change it or plan from it, until the transaction ends. */
export async function holdTemplate(db: Db, id: number): Promise<StoredTemplate> {
  await db.select({ id: series.id }).from(series).where(eq(series.id, id)).for('no key update')
  return findTemplate(db, id)
}

/** Writes what changed as a new version. */
export async function writeTemplate(
  db: Db,
  before: StoredTemplate,
  { template = {}, recurrence = before.recurrence }: SeriesTemplatePatch,
  updated_at: Date,
): Promise<void> {
  const after = { ...before.template, ...blanksAsNull(template) }
  const values = {
    template: after,
    former: [...before.former, ...changedIn(before.template, after)].slice(-KEPT),
    recurrence: recurrence && { ...recurrence, except: [...new Set(recurrence.except)].toSorted() },
    updated_at,
  }
  await db
    .insert(series_templates)
    .values({ ...values, id: before.series.id })
    .onConflictDoUpdate({
      target: series_templates.id,
      set: { ...values, lock_version: sql`${series_templates.lock_version} + 1` },
    })
}

/** What of it lives can follow, as it was; nothing when none of that changed. */
function changedIn(before: Fields, after: Fields): FollowedFields[] {
  const changed = FollowedField.options.filter((field) => !isDeepStrictEqual(before[field], after[field]))
  return changed.length === 0 ? [] : [Object.fromEntries(changed.map((field) => [field, before[field]]))]
}

/** As many changes back planned lives can still follow. */
const KEPT = 20

/** A live that began with the template of a series, for which day, and the hours it has now. */
export type PlannedLive = Awaited<ReturnType<typeof livesOf>>[number]

/**
 * The lives that began with the template of a series, for the days of a span, by day. Those planned ahead keep their day,
 * whatever became of them since; one made by hand stands for the day it is on, until it is thrown away.
 */
export async function livesOf(db: Db, series_id: number, { from, to }: Span, zone: string) {
  const { occurrence_on } = productions
  const day = sql<string>`coalesce(${occurrence_on}, (${broadcasts.scheduled_start_at} at time zone ${zone}::text)::date)`
  return db
    .select({
      id: broadcasts.id,
      title: broadcasts.title,
      status: broadcasts.status,
      live_state: broadcasts.live_state,
      start: broadcasts.scheduled_start_at,
      end: broadcasts.scheduled_end_at,
      on: sql<string>`${day}::text`,
      is_by_hand: sql<boolean>`${occurrence_on} is null`,
    })
    .from(productions)
    .innerJoin(broadcasts, eq(broadcasts.id, productions.id))
    .where(
      and(
        eq(productions.occurrence_series_id, series_id),
        or(isNotNull(occurrence_on), ne(broadcasts.status, 'trashed')),
        gte(day, from),
        lte(day, to),
      ),
    )
    .orderBy(asc(day), asc(broadcasts.id))
}

/** Says that a live stands for another day of its series. */
export async function moveOccurrence(db: Db, id: number, occurrence_on: string): Promise<void> {
  await db.update(productions).set({ occurrence_on }).where(eq(productions.id, id))
}

const NOTHING: Fields = {
  title: null,
  duration_seconds: null,
  format: null,
  channel: null,
  studio: null,
  host_ids: [],
  tag_ids: [],
  segments: [],
  tasks: [],
}
