import { dayBounds } from './airtime.ts'

/** A live as clashes look at it: cancelled lives and whoever declined are left out by whoever asks. Instants RFC 3339. */
export interface Live extends OtherLive {
  channel: string | null
  studio: string | null
  host_ids: number[]
  bookings: Slot[]
}

/** A guest of a live, in time; without a slot of their own they are there for the whole of it. */
export interface Slot {
  guest_id: number
  /** Nobody said: in the studio, to be on the safe side. */
  means: 'studio' | 'video' | 'phone' | null
  starts_at: string | null
  ends_at: string | null
}

/** The live that stands in the way. Without an end it counts for an hour. */
interface OtherLive {
  id: number
  title: string
  start: string
  end: string | null
}

/** Days on which somebody cannot come, from and to included, on the newsroom's calendar. */
export interface Absence {
  guest_id: number
  from: string
  to: string
}

/** What a live collides with. `gap_minutes` is what lies between the two; negative, how long they overlap. */
export type Clash =
  | { kind: 'person'; guest_id: number; other: OtherLive; gap_minutes: number }
  | { kind: 'channel' | 'studio'; name: string; other: OtherLive; gap_minutes: number }

/**
 * What each live collides with among all the others, by id: its people in another live at the same time, or too near to
 * it for whoever has to travel from or to a studio; its channel and its studio, on at the same time. One sweep in the
 * order of time.
 */
export function clashesAmong(lives: Live[], travel_minutes: number): Map<number, Clash[]> {
  const found = new Map(lives.map(({ id }): [number, Clash[]] => [id, []]))
  let near: Prepared[] = []
  for (const live of lives.map(prepare).toSorted((one, other) => one.from - other.from)) {
    near = near.filter(({ to }) => live.from - to < travel_minutes * MINUTE)
    for (const other of near) {
      found.get(live.id)?.push(...between(live, other, travel_minutes))
      found.get(other.id)?.push(...between(other, live, travel_minutes))
    }
    near.push(live)
  }
  return found
}

/** Who of a live cannot come on its days, by the newsroom's clock. */
export function absencesIn(live: Live, absences: Absence[], zone: string): Absence[] {
  const { people } = prepare(live)
  return absences.filter(({ guest_id, from, to }) => {
    const days = { from: Date.parse(dayBounds(from, zone).start), to: Date.parse(dayBounds(to, zone).end) }
    const presence = people.get(guest_id)
    return presence !== undefined && gapOf(presence, days) < 0
  })
}

const MINUTE = 60_000
const HOUR = 3_600_000

interface Span {
  from: number
  to: number
}
type Presence = Span & { isInStudio: boolean }
/** A live in milliseconds: when it is on, who is there when, and from the first of all that to the last. */
type Prepared = Live & Span & { on: Span; people: Map<number, Presence> }

function prepare(live: Live): Prepared {
  const from = Date.parse(live.start)
  const on = { from, to: live.end === null ? from + HOUR : Date.parse(live.end) }
  const people = new Map<number, Presence>()
  for (const slot of live.bookings) {
    const start = slot.starts_at === null ? on.from : Date.parse(slot.starts_at)
    const end = slot.ends_at === null ? Math.max(on.to, start) : Date.parse(slot.ends_at)
    const isInStudio = slot.means === null || slot.means === 'studio'
    people.set(slot.guest_id, { from: Math.min(start, end), to: end, isInStudio })
  }
  for (const id of live.host_ids) people.set(id, { ...hull([on, people.get(id) ?? on]), isInStudio: true })
  return { ...live, ...hull([on, ...people.values()]), on, people }
}

function between(here: Prepared, there: Prepared, travel_minutes: number): Clash[] {
  const { id, title, start, end } = there
  const other = { id, title, start, end }
  const found: Clash[] = []
  for (const [guest_id, presence] of here.people) {
    const elsewhere = there.people.get(guest_id)
    if (elsewhere === undefined) continue
    const gap = gapOf(presence, elsewhere)
    const needed = presence.isInStudio || elsewhere.isInStudio ? travel_minutes * MINUTE : 0
    if (gap < needed) found.push({ kind: 'person', guest_id, other, gap_minutes: minutes(gap) })
  }
  const gap = gapOf(here.on, there.on)
  for (const kind of ['channel', 'studio'] as const) {
    const name = here[kind]
    if (gap < 0 && name !== null && name === there[kind])
      found.push({ kind, name, other, gap_minutes: minutes(gap) })
  }
  return found
}

/** What lies between two spans; negative, how long both last. */
const gapOf = (one: Span, other: Span) => Math.max(one.from, other.from) - Math.min(one.to, other.to)

const minutes = (gap: number) => Math.floor(gap / MINUTE)

function hull(spans: Span[]): Span {
  return {
    from: Math.min(...spans.map(({ from }) => from)),
    to: Math.max(...spans.map(({ to }) => to)),
  }
}
