import { z } from 'zod'
import { readRule } from '#app/lib/rrule.ts'
import { Format } from './broadcast.ts'
import { LiveState, Status } from './broadcast-state.ts'
import { Clash } from './clash.ts'
import { GuestRef } from './guest.ts'
import { Segment, Task } from './production-parts.ts'
import { TagRef } from './tag.ts'
import { Day, line, Ref } from './value.ts'

/** A part of the running order, and a task, before any live has them. */
export const TemplateSegment = Segment.omit({ started_at: true })
export type TemplateSegment = z.infer<typeof TemplateSegment>
export const TemplateTask = Task.omit({ done_at: true, done_by: true })
export type TemplateTask = z.infer<typeof TemplateTask>

const TimeOfDay = z.iso.time({ precision: -1 })

/** A live lasts a day at most, as everywhere. */
const Length = z
  .int()
  .max(86_400)
  .refine((seconds) => seconds > 0, { params: { code: 'too_short_live' } })

/** What each live begins with. In the title `{date}` is the day, "6 février 2025"; null is the series' name. */
const templateFields = {
  title: line(160).nullable(),
  duration_seconds: Length.nullable(),
  format: Format.nullable(),
  channel: line(60).nullable(),
  studio: line(60).nullable(),
  host_ids: z.array(Ref).max(20),
  tag_ids: z.array(Ref).max(100),
  segments: z.array(TemplateSegment).max(200),
  tasks: z.array(TemplateTask).max(200),
}

/**
 * When lives come back: an RRULE of RFC 5545 (days, weeks, months; without DTSTART, UNTIL or COUNT) that counts from the
 * day `from`, at an hour of the newsroom's wall clock, whatever the clocks do. `until` is included.
 */
export const Recurrence = z
  .strictObject({
    rule: line(200).refine((text) => readRule(text) !== null, { params: { code: 'rule' } }),
    time: TimeOfDay,
    from: Day,
    until: Day.nullable(),
    skip_holidays: z.boolean(),
    except: z.array(Day).max(400),
  })
  .refine(({ from, until }) => until === null || until >= from, {
    path: ['until'],
    params: { code: 'end_before_start' },
  })
export type Recurrence = z.infer<typeof Recurrence>

/** A series as the template of its lives, and its calendar. It is there for every series: version 0 until written. */
export const SeriesTemplate = z
  .object({
    id: z.int(),
    lock_version: z.int(),
    template: z.object({ ...templateFields, hosts: z.array(GuestRef), tags: z.array(TagRef) }),
    recurrence: Recurrence.nullable(),
    permissions: z.record(z.string(), z.boolean()),
  })
  .meta({ id: 'SeriesTemplate' })
export type SeriesTemplate = z.infer<typeof SeriesTemplate>

/** Only what changed; lists are replaced whole, and so is the recurrence. */
export const SeriesTemplatePatch = z
  .strictObject({
    template: z.strictObject(templateFields).partial().superRefine(refuseRepeats),
    recurrence: Recurrence.nullable(),
  })
  .partial()
export type SeriesTemplatePatch = z.infer<typeof SeriesTemplatePatch>

/**
 * What becomes of a day of the rule: `new` (nothing is there yet), `planned` (its live is there), `holiday`, `excepted`, `gap`
 * (the clocks skip that hour: nothing is planned), `twice` (new, at an hour lived twice: the first is taken).
 */
const OccurrenceState = z.enum(['new', 'planned', 'holiday', 'excepted', 'gap', 'twice'])

/**
 * A day of the calendar of a series; instants in UTC. `moved`: planned, at other hours than the rule's. `clashes`: what its
 * live collides with, or would as the template makes it.
 */
export const Occurrence = z
  .object({
    on: z.string(),
    state: OccurrenceState,
    start: z.string().nullable(),
    end: z.string().nullable(),
    holiday: z.string().nullable(),
    broadcast: z.object({ id: z.int(), title: z.string(), status: Status, live_state: LiveState }).nullable(),
    moved: z.boolean(),
    clashes: z.array(Clash).default([]),
  })
  .meta({ id: 'Occurrence' })
export type Occurrence = z.infer<typeof Occurrence>

/** What changes from the day `from` on: the hour, the length, the weekday by so many days (a weekly rule's only). */
export const ShiftInput = z.strictObject({
  from: Day,
  time: TimeOfDay.optional(),
  days: z.int().min(-6).max(6).optional(),
  duration_seconds: Length.nullable().optional(),
})
export type ShiftInput = z.infer<typeof ShiftInput>

/** `moved` are the lives that follow, `kept` those that were moved by hand and stay where they are. */
export const Shift = z
  .object({
    moved: z.array(z.object({ id: z.int(), from: z.string(), to: z.string() })),
    kept: z.array(z.int()),
    template: SeriesTemplate,
  })
  .meta({ id: 'Shift' })
export type Shift = z.infer<typeof Shift>

/** The same before it is done: the hours that each live would take, and what it would collide with there. */
export const ShiftPreview = z
  .object({
    moved: z.array(
      z.object({ id: z.int(), start: z.string(), end: z.string().nullable(), clashes: z.array(Clash) }),
    ),
    kept: z.array(z.int()),
  })
  .meta({ id: 'ShiftPreview' })
export type ShiftPreview = z.infer<typeof ShiftPreview>

function refuseRepeats(
  { host_ids = [], tag_ids = [], segments = [], tasks = [] }: Partial<Lists>,
  context: z.RefinementCtx,
) {
  const lists = { host_ids, tag_ids, segments: segments.map(idOf), tasks: tasks.map(idOf) }
  for (const [path, ids] of Object.entries(lists)) {
    if (new Set<number | string>(ids).size < ids.length)
      context.addIssue({ code: 'custom', path: [path], params: { code: 'repeated' } })
  }
}

interface Lists {
  host_ids: number[]
  tag_ids: number[]
  segments: { id: string }[]
  tasks: { id: string }[]
}

const idOf = ({ id }: { id: string }) => id
