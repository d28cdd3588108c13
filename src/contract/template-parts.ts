import { z } from 'zod'
import { Format } from './broadcast.ts'
import { Segment, Task } from './production-parts.ts'
import { line, Ref } from './value.ts'

/** A part of the running order, and a task, before any live has them. */
export const TemplateSegment = Segment.omit({ started_at: true })
export type TemplateSegment = z.infer<typeof TemplateSegment>
export const TemplateTask = Task.omit({ done_at: true, done_by: true })
export type TemplateTask = z.infer<typeof TemplateTask>

/** A live lasts a day at most, as everywhere. */
export const Length = z
  .int()
  .max(86_400)
  .refine((seconds) => seconds > 0, { params: { code: 'too_short_live' } })

/** What a change of the template can bring to lives that are planned already. */
const followed = {
  title: line(160).nullable(),
  format: Format.nullable(),
  channel: line(60).nullable(),
  studio: line(60).nullable(),
  host_ids: z.array(Ref).max(20),
  tag_ids: z.array(Ref).max(100),
  segments: z.array(TemplateSegment).max(200),
  tasks: z.array(TemplateTask).max(200),
}

/** What each live begins with. In the title `{date}` is the day, "6 février 2025"; null is the series' name. */
export const templateFields = {
  ...followed,
  duration_seconds: Length.nullable(),
}

export const FollowedFields = z.object(followed).partial().superRefine(refuseRepeats)
export type FollowedFields = z.infer<typeof FollowedFields>
export const FollowedField = z.enum([
  'title',
  'format',
  'channel',
  'studio',
  'host_ids',
  'tag_ids',
  'segments',
  'tasks',
])
export type FollowedField = z.infer<typeof FollowedField>

/** Refuses a list that names something twice. */
export function refuseRepeats(
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
