import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { Id, listOf } from './list.ts'
import {
  Follow,
  FollowInput,
  Occurrence,
  SeriesTemplate,
  SeriesTemplatePatch,
  Shift,
  ShiftInput,
  ShiftPreview,
} from './template.ts'
import { Day, Ref } from './value.ts'

/** Days, both included; at most 366. */
const Span = z
  .object({ from: Day, to: Day })
  .refine(({ from, to }) => to >= from, { path: ['to'], params: { code: 'end_before_start' } })
  .refine(({ from, to }) => Date.parse(to) - Date.parse(from) <= 366 * 86_400_000, {
    path: ['to'],
    params: { code: 'invalid' },
  })

/** `removed` are in the trash, `kept` those that somebody touched since they were planned. */
export const UndonePlan = z
  .object({ removed: z.array(z.int()), kept: z.array(z.object({ id: z.int(), title: z.string() })) })
  .meta({ id: 'UndonePlan' })
export type UndonePlan = z.infer<typeof UndonePlan>

export const templateEndpoints = {
  read: endpoint({
    method: 'get',
    path: '/series/{id}/template',
    summary: 'What the lives of a series begin with, and when they come back',
    params: Id,
    reply: SeriesTemplate,
  }),
  update: endpoint({
    method: 'patch',
    path: '/series/{id}/template',
    summary: 'Change what the lives of a series begin with, or when they come back',
    guarded: true,
    params: Id,
    body: SeriesTemplatePatch,
    reply: SeriesTemplate,
  }),
  occurrences: endpoint({
    method: 'get',
    path: '/series/{id}/occurrences',
    summary: 'The days of a series, and what would become of each: nothing is written',
    params: Id,
    query: Span,
    reply: listOf(Occurrence),
  }),
  plan: endpoint({
    method: 'post',
    path: '/series/{id}/occurrences',
    summary: 'Plan the lives of a series up to a day, 180 days ahead at most; those that are there stay',
    params: Id,
    body: z.strictObject({ until: Day }),
    reply: z.object({ ids: z.array(z.int()) }),
  }),
  undoPlan: endpoint({
    method: 'post',
    path: '/series/{id}/occurrences/undo',
    summary:
      'Take back lives planned ahead that nobody touched since: their days are free again, the others stay',
    status: 200,
    params: Id,
    body: z.strictObject({ ids: z.array(Ref).min(1).max(200) }),
    reply: UndonePlan,
  }),
  shift: endpoint({
    method: 'post',
    path: '/series/{id}/shift',
    summary: 'Change the hour, the weekday or the length of a live and of all that follow',
    guarded: true,
    params: Id,
    body: ShiftInput,
    reply: Shift,
  }),
  previewShift: endpoint({
    method: 'post',
    path: '/series/{id}/shift/preview',
    summary: 'What a shift would change, and what the lives would collide with: nothing is written',
    fleeting: true,
    status: 200,
    params: Id,
    body: ShiftInput,
    reply: ShiftPreview,
  }),
  previewFollow: endpoint({
    method: 'post',
    path: '/series/{id}/follow/preview',
    summary: 'Which lives to come would follow a change of the template',
    fleeting: true,
    status: 200,
    params: Id,
    body: FollowInput,
    reply: Follow,
  }),
  follow: endpoint({
    method: 'post',
    path: '/series/{id}/follow',
    summary: 'Bring a change of the template to the lives to come that have what it said before',
    guarded: true,
    params: Id,
    body: FollowInput,
    reply: Follow,
  }),
}
