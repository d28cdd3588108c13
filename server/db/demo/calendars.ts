import type { Recurrence, SeriesTemplate } from '#app/contract/template.ts'
import { addDays } from '#app/lib/addDays.ts'
import { findBroadcast } from '#server/broadcasts/rows.ts'
import type { Db } from '#server/db/db.ts'
import { bookings, series_templates } from '#server/db/schema.ts'
import { followBookings } from '#server/productions/followBookings.ts'
import { freeSlots, todayIn } from '#server/templates/calendar.ts'
import { beginningOf, planLive } from '#server/templates/plan.ts'
import { findTemplate } from '#server/templates/store.ts'
import type { Chance } from './random.ts'
import type { Cast } from './shows.ts'
import { seriesNames } from './words.ts'

/** Three series have a template and a calendar that say what their hint says; their lives of four weeks are planned. */
export async function planSeries(
  db: Db,
  chance: Chance,
  { series, guests, users, now }: Cast,
): Promise<void> {
  const here = { zone: 'Europe/Paris', now }
  const today = todayIn(here)
  const writing = { by: chance.pick(users), at: now }
  for (const [name, { recurrence, ...template }] of Object.entries(CALENDARS)) {
    const id = series[seriesNames.findIndex(([known]) => known === name)] ?? 0
    const [host] = chance.some(guests, 1)
    await db.insert(series_templates).values({
      id,
      template: { ...COMMON, ...template, host_ids: host === undefined ? [] : [host.id] },
      recurrence: { ...recurrence, from: today, until: null, except: [] },
    })
    const stored = await findTemplate(db, id)
    const beginning = await beginningOf(db, stored)
    for (const day of await freeSlots(db, stored, { from: today, to: addDays(today, 28) }, here)) {
      const live = await planLive(db, beginning, day, writing)
      const invited = chance.some(guests, 2).map(({ id: guest_id }, at) => booked(guest_id, at, day))
      await db
        .insert(bookings)
        .values(invited.map((one, position) => ({ ...one, position, broadcast_id: live })))
      await followBookings(db, await findBroadcast(db, live), { before: [], after: invited }, writing)
    }
  }
}

/** The first guest comes half an hour before the live, the second by video. */
function booked(guest_id: number, at: number, { start }: { start: string | null }) {
  const arrives_at = start === null || at > 0 ? null : new Date(Date.parse(start) - 30 * 60_000)
  return {
    guest_id,
    state: at > 0 ? ('invited' as const) : ('confirmed' as const),
    means: at > 0 ? ('video' as const) : ('studio' as const),
    arrives_at,
    starts_at: null,
    ends_at: null,
    contact: null,
    notes: null,
  }
}

type Template = Omit<SeriesTemplate['template'], 'hosts' | 'tags' | 'host_ids'>

const part = (id: string, title: string, kind: Template['segments'][number]['kind'], minutes: number) => ({
  id,
  title,
  kind,
  planned_seconds: minutes * 60,
  who: null,
  notes: null,
  links: [],
})

/** What all three share. */
const COMMON: Pick<Template, 'format' | 'tag_ids' | 'tasks'> = {
  format: 'studio',
  tag_ids: [],
  tasks: [
    { id: 'annonce', title: 'Annoncer sur les réseaux', phase: 'before', owner: null, due_minutes: -1440 },
    { id: 'son', title: 'Essais de son avec les invité·es', phase: 'before', owner: null, due_minutes: -30 },
    { id: 'chapitres', title: 'Poser les chapitres', phase: 'after', owner: null, due_minutes: 60 },
  ],
}

const CALENDARS: Record<
  string,
  Omit<Template, keyof typeof COMMON> & { recurrence: Pick<Recurrence, 'rule' | 'time' | 'skip_holidays'> }
> = {
  'La Barrière': {
    title: 'La Barrière du {date}',
    duration_seconds: 7200,
    channel: null,
    studio: null,
    segments: [
      part('ouverture', 'Ouverture', 'opening', 5),
      part('entretien', 'Grand entretien', 'interview', 60),
      part('chat', 'Questions du chat', 'chat', 40),
      part('cloture', 'Clôture', 'closing', 5),
    ],
    recurrence: { rule: 'FREQ=WEEKLY;BYDAY=TU', time: '19:00', skip_holidays: true },
  },
  'Horizons proches': {
    title: null,
    duration_seconds: 5400,
    channel: null,
    studio: null,
    segments: [part('debat', 'Débat', 'debate', 75), part('cloture', 'Clôture', 'closing', 10)],
    recurrence: { rule: 'FREQ=WEEKLY;BYDAY=TH', time: '19:30', skip_holidays: true },
  },
  'Les Carnets du droit': {
    title: 'Les Carnets du droit, {date}',
    duration_seconds: 3600,
    channel: null,
    studio: null,
    segments: [
      part('actualite', 'L’actualité du droit', 'reading', 15),
      part('entretien', 'Entretien', 'interview', 40),
    ],
    recurrence: { rule: 'FREQ=MONTHLY;BYDAY=1MO', time: '18:00', skip_holidays: true },
  },
}
