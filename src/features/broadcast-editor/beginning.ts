import type { Broadcast } from '#app/contract/broadcast.ts'
import type { Production, ProductionPatch } from '#app/contract/production.ts'
import type { SeriesTemplate } from '#app/contract/template.ts'
import { isDay, toWallClock } from '#app/lib/airtime.ts'
import { titleOn } from '#app/lib/titleOn.ts'
import type { BroadcastFields } from './fields.ts'

type Page = Pick<BroadcastFields, 'title' | 'format' | 'tagging' | 'planned' | 'aired_on'>

/** What a page and the making of its live would take of a template. */
export interface Beginning {
  fields: Partial<Pick<Page, 'title' | 'format' | 'tagging' | 'planned'>>
  making: Pick<ProductionPatch, 'channel' | 'studio' | 'host_ids' | 'segments' | 'tasks'>
}

/** What of a template goes where nothing is written yet, and nothing else. */
export function beginningOf(
  { template }: Pick<SeriesTemplate, 'template'>,
  { page, made, name, zone }: { page: Page; made: Production | null; name: string; zone: string },
): Beginning {
  const { start, end } = page.planned
  const length = template.duration_seconds
  const isTimed = length !== null && end === null && !Number.isNaN(Date.parse(start ?? ''))
  const title = page.title.trim() === '' ? titleFor({ series: { name }, template }, page, zone) : null
  const isTagged = page.tagging.tags.length > 0 || template.tags.length === 0
  const free = <Value>(written: Value[] | undefined) => written === undefined || written.length === 0
  return {
    fields: {
      ...(title === null ? {} : { title }),
      ...(page.format === null && template.format !== null ? { format: template.format } : {}),
      ...(isTagged ? {} : { tagging: { tags: template.tags, main_tag_id: page.tagging.main_tag_id } }),
      ...(isTimed && start !== null ? { planned: { start, end: later(start, length) } } : {}),
    },
    making: {
      ...(!made?.channel && template.channel ? { channel: template.channel } : {}),
      ...(!made?.studio && template.studio ? { studio: template.studio } : {}),
      ...(free(made?.host_ids) && template.hosts.length > 0
        ? { host_ids: template.hosts.map(({ id }) => id) }
        : {}),
      ...(free(made?.segments) && template.segments.length > 0
        ? { segments: template.segments.map((segment) => ({ ...segment, started_at: null })) }
        : {}),
      ...(free(made?.tasks) && template.tasks.length > 0
        ? { tasks: template.tasks.map((task) => ({ ...task, done_at: null, done_by: null })) }
        : {}),
    },
  }
}

/** A page that is not out yet, of which nothing was aired: the template of its series may be its beginning. */
export function mayBegin({ status, live_state, first_published_at }: Broadcast, made: Production | null) {
  const isUnseen = first_published_at === null && (status === 'draft' || status === 'in_review')
  const isAhead = live_state === 'none' || live_state === 'planned'
  const isMade = made !== null && [made.host_ids, made.segments, made.tasks].some((list) => list.length > 0)
  return isUnseen && isAhead && !isMade
}

/** The title of the template, when the day that it names is known. */
function titleFor(from: Parameters<typeof titleOn>[0], { planned, aired_on }: Page, zone: string) {
  const on = planned.start?.endsWith('Z') ? toWallClock(planned.start, zone).date : aired_on
  if (on !== null && isDay(on)) return titleOn(from, on)
  return from.template.title?.includes('{date}') ? null : titleOn(from, NO_DAY)
}

const later = (start: string, seconds: number) => new Date(Date.parse(start) + seconds * 1000).toISOString()

/** Of a title that names no day, whichever. */
const NO_DAY = '2000-01-01'
