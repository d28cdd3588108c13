import { Format } from '#app/contract/broadcast.ts'
import type { GuestRef } from '#app/contract/guest.ts'
import type { TagRef } from '#app/contract/tag.ts'
import type { SeriesTemplate, SeriesTemplatePatch } from '#app/contract/template.ts'
import type { TemplateSegment, TemplateTask } from '#app/contract/template-parts.ts'
import { type RhythmSheet, toRecurrence, toRhythm } from './rhythmSheet.ts'

/** A template as it is typed. A length that cannot be read is null, a number of minutes is text. */
export interface TemplateSheet {
  title: string
  duration: number | null
  format: string
  channel: string
  studio: string
  hosts: GuestRef[]
  tags: TagRef[]
  segments: (Omit<TemplateSegment, 'planned_seconds'> & { length: number | null })[]
  tasks: (Omit<TemplateTask, 'due_minutes'> & { due: string })[]
  rhythm: RhythmSheet
}
export type SegmentLine = TemplateSheet['segments'][number]
export type TaskLine = TemplateSheet['tasks'][number]

/** `today` is what a calendar begins with where there is none. */
export function toSheet(
  { template, recurrence }: Pick<SeriesTemplate, 'template' | 'recurrence'>,
  today: string,
): TemplateSheet {
  const { title, duration_seconds, format, channel, studio, hosts, tags, segments, tasks } = template
  return {
    title: title ?? '',
    duration: duration_seconds,
    format: format ?? '',
    channel: channel ?? '',
    studio: studio ?? '',
    hosts,
    tags,
    segments: segments.map(({ planned_seconds, ...segment }) => ({ ...segment, length: planned_seconds })),
    tasks: tasks.map(({ due_minutes, ...task }) => ({
      ...task,
      due: due_minutes === null ? '' : String(due_minutes),
    })),
    rhythm: toRhythm(recurrence, today),
  }
}

/** What the contract takes; what cannot be read becomes a value that it refuses at its place. */
export function toInput(sheet: TemplateSheet): Required<SeriesTemplatePatch> {
  return {
    template: {
      title: sheet.title.trim() || null,
      duration_seconds: sheet.duration,
      format: Format.nullable().catch(null).parse(sheet.format),
      channel: sheet.channel || null,
      studio: sheet.studio || null,
      host_ids: sheet.hosts.map(({ id }) => id),
      tag_ids: sheet.tags.map(({ id }) => id),
      segments: sheet.segments.map(({ length, links, ...segment }) => ({
        ...segment,
        planned_seconds: length ?? 0,
        links: links.filter(Boolean),
      })),
      tasks: sheet.tasks.map(({ due, ...task }) => ({ ...task, due_minutes: minutesOf(due) })),
    },
    recurrence: toRecurrence(sheet.rhythm),
  }
}

/** Minus signs are typed in more than one way. */
function minutesOf(text: string): number | null {
  const typed = text.trim().replace(/^[−–]/, '-')
  return typed === '' ? null : /^-?\d+$/.test(typed) ? Number(typed) : Number.NaN
}
