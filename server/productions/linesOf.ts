import { formatTime } from '#app/lib/dates.ts'
import { formatTimecode } from '#app/lib/timecode.ts'
import type { StoredProduction } from './store.ts'

/** What the audit tells of how a broadcast is made, in lines that a person reads, by field. */
export type Lines = Record<string, string[]>

/** The lines of a production, hours as the newsroom’s clock has them. Contacts and notes are in none. */
export function linesOf(
  { channel, studio, host_ids, bookings, segments, tasks, markers }: StoredProduction,
  names: Map<number, string>,
  zone: string,
): Lines {
  const nameOf = (id: number) => names.get(id) ?? `n° ${id}`
  const hour = (at: string | Date) => formatTime(new Date(at).toISOString(), zone, { style: 'table' })
  const lines: Lines = {
    channel: channel === null ? [] : [channel],
    studio: studio === null ? [] : [studio],
    hosts: host_ids.map(nameOf),
    segments: segments.map(({ title, planned_seconds, who }) =>
      [title, formatTimecode(planned_seconds), who ?? ''].filter(Boolean).join(', '),
    ),
    segments_aired: segments.flatMap(({ title, started_at }) =>
      started_at === null ? [] : [`${title}, ${hour(started_at)}`],
    ),
    tasks: tasks.map(({ title, owner }) => (owner === null ? title : `${title}, ${owner}`)),
    tasks_done: tasks.flatMap(({ title, done_at }) => (done_at === null ? [] : [title])),
    markers: markers.map(({ at, text }) => `${hour(at)} ${text}`.slice(0, MOST)),
  }
  for (const { guest_id, state, means, arrives_at, starts_at, ends_at } of bookings) {
    const name = nameOf(guest_id)
    const add = (field: string, line = name) => (lines[field] ??= []).push(line)
    add(`booking_${state}`)
    if (means !== null) add(`booking_by_${means}`)
    if (arrives_at !== null) add('booking_arrival', `${name}, ${hour(arrives_at)}`)
    if (starts_at !== null || ends_at !== null)
      add('booking_slot', `${name}, ${[starts_at, ends_at].map((at) => (at ? hour(at) : '…')).join(' – ')}`)
  }
  return lines
}

/** A marker is known by its beginning. */
const MOST = 200
