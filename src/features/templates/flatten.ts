import { SeriesTemplate } from '#app/contract/template.ts'
import { formatDuration } from '#app/lib/duration.ts'
import { getLocale } from '#app/paraglide/runtime.js'

/** A template as one list of fields in words, so that what somebody else saved can be told at each of them. */
export const Flat = SeriesTemplate.transform(flatten)

export function flatten({ lock_version, template, recurrence }: SeriesTemplate) {
  const { hosts, tags, segments, tasks, title, duration_seconds, format, channel, studio } = template
  return {
    lock_version,
    title,
    duration_seconds,
    format,
    channel,
    studio,
    hosts: hosts.map(({ display_name }) => display_name),
    tags: tags.map((tag) => tag.name),
    segments: segments.map(({ title: name, planned_seconds, who, notes, links }) =>
      line(name, formatDuration(planned_seconds, getLocale()), who, notes, ...links),
    ),
    tasks: tasks.map(({ title: name, owner }) => line(name, owner)),
    rule: recurrence?.rule,
    time: recurrence?.time,
    from: recurrence?.from,
    until: recurrence?.until,
    except: recurrence?.except,
  }
}

/** What somebody else saved at a field meanwhile, in words; undefined where nobody did. */
export type Theirs = (
  field: keyof ReturnType<typeof flatten>,
  words?: (value: string) => string,
) => string | undefined

const line = (...parts: (string | null)[]) => parts.filter(Boolean).join(' · ')
