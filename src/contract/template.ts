import { z } from 'zod'
import { readRule } from '#app/lib/rrule.ts'
import { LiveState, Status } from './broadcast-state.ts'
import { Clash } from './clash.ts'
import { GuestRef } from './guest.ts'
import { TagRef } from './tag.ts'
import { FollowedField, FollowedFields, Length, refuseRepeats, templateFields } from './template-parts.ts'
import { Day, line, Ref } from './value.ts'

const TimeOfDay = z.iso.time({ precision: -1 })

/**
 * When lives come back: an RRULE of RFC 5545 (days, weeks, months; without DTSTART, UNTIL or COUNT) that counts from the
 * day `from`, at an hour of the newsroom's wall clock, whatever the clocks do. `until` is included.
 */
export const Recurrence = z
  .object({
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
 * A day of the calendar of a series; instants in UTC. `moved`: planned, at other hours than the rule's. A live made by hand
 * from the template stands for the day it is on. `clashes`: what its live collides with, or would as the template makes it.
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

/** A live, and what of it. */
const Following = z.object({ id: Ref, fields: z.array(FollowedField).max(FollowedField.options.length) })

/**
 * What lives to come have of `before`, from the day `from` on, becomes `after`, field by field; what was changed by hand
 * stays. Without both, what they have of anything that the template said earlier becomes what it says. With `lives`, of those alone and in those fields: those of an answer
 * take it back, `before` and `after` exchanged.
 */
export const FollowInput = z
  .strictObject({
    from: Day,
    before: FollowedFields.optional(),
    after: FollowedFields.optional(),
    lives: z.array(Following).max(400).optional(),
  })
  .refine(
    ({ before, after }) =>
      (before === undefined) === (after === undefined) &&
      FollowedField.options.every((field) => field in (before ?? {}) === field in (after ?? {})),
    { path: ['after'], params: { code: 'invalid' } },
  )
export type FollowInput = z.infer<typeof FollowInput>

/**
 * `changed` are the lives that follow, in what, and what the template said of it when they had it; `kept` those where
 * some of it was changed by hand, and stays.
 */
export const Follow = z
  .object({ changed: z.array(Following.extend({ before: FollowedFields })), kept: z.array(z.int()) })
  .meta({ id: 'Follow' })
export type Follow = z.infer<typeof Follow>
