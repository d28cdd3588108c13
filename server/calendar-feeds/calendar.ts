import ical, { ICalEventStatus } from 'ical-generator'
import type { LiveState } from '#app/contract/broadcast-state.ts'

/** A live as calendars know it. `sequence` never falls: among two versions of one event, the higher is the newer. */
export interface CalendarLive {
  id: number
  live_state: LiveState
  title: string
  start: Date
  /** Without one, an hour is counted, as the agenda does. */
  end: Date | null
  sequence: number
  modified: Date
  description: string | null
  place: string | null
  series: string | null
  url: string
}

/**
 * Lives as an iCalendar stream (RFC 5545, 7986), in UTC. The same lives give the same text, whenever it is asked for:
 * DTSTAMP is when the event was changed, which is what it means in a stream that invites nobody.
 */
export function calendar(name: string, source: string, lives: CalendarLive[]): string {
  const { hostname } = new URL(source)
  const stream = ical({
    name: textOf(name),
    source,
    ttl: 3600,
    prodId: { company: 'Régie', product: 'Régie', language: 'FR' },
    events: lives.map((live) => ({
      id: `broadcast-${live.id}@${hostname}`,
      sequence: live.sequence,
      stamp: live.modified,
      lastModified: live.modified,
      start: live.start,
      end: live.end ?? new Date(live.start.getTime() + HOUR),
      status: STATUS[live.live_state],
      summary: printable(live.title),
      ...(live.description && { description: printable(live.description) }),
      ...(live.place && { location: printable(live.place) }),
      ...(live.series && { categories: [{ name: printable(live.series) }] }),
      url: live.url,
    })),
  })
  return `${stream.toString()}\r\n`
}

const HOUR = 3_600_000

const STATUS: Record<LiveState, ICalEventStatus> = {
  none: ICalEventStatus.TENTATIVE,
  planned: ICalEventStatus.CONFIRMED,
  live: ICalEventStatus.CONFIRMED,
  ended: ICalEventStatus.CONFIRMED,
  replay: ICalEventStatus.CONFIRMED,
  cancelled: ICalEventStatus.CANCELLED,
}

/** Text may hold no control characters but tabs and line breaks. */
function printable(text: string) {
  return text.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\t\n]/gu, '')
}

/** The library writes the name of a stream as it is given. */
function textOf(text: string) {
  return printable(text)
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n')
}
