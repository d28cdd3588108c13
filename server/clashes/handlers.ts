import type { clashEndpoints, Clash } from '#app/contract/clash.ts'
import { absencesIn, clashesOf, type Live, type Slot } from '#app/lib/clashes.ts'
import type { Handlers } from '#server/serve.ts'
import { absencesOf, livesAround, namesOf, startOf } from './store.ts'

export const clashHandlers: Handlers<typeof clashEndpoints> = {
  find: async ({ db, body: { broadcast_id, ...asked }, settings }) => {
    const id = broadcast_id ?? NEW
    const bookings = shiftedWith(asked.bookings, await startOf(db, id), asked.start)
    const live: Live = { ...asked, bookings, id, title: '' }
    const people = [...new Set([...live.host_ids, ...live.bookings.map(({ guest_id }) => guest_id)])]
    const [others, absences, names] = await Promise.all([
      livesAround(db, live, settings.travel_minutes),
      absencesOf(db, people),
      namesOf(db, people),
    ])
    const person = (guest: number) => ({ id: guest, name: names.get(guest) ?? '' })
    const clashes = clashesOf(live, others, settings.travel_minutes).map((one): Clash =>
      one.kind !== 'person'
        ? one
        : {
            kind: one.kind,
            person: person(one.guest_id),
            other: one.other,
            gap_minutes: one.gap_minutes,
          },
    )
    const away = absencesIn(live, absences, settings.time_zone).map(({ guest_id, from, to }): Clash => ({
      kind: 'unavailable',
      person: person(guest_id),
      from,
      to,
    }))
    return { data: [...clashes, ...away] }
  },
}

/** The hours of guests as they will be once the live starts at another hour: they go with it. */
function shiftedWith(slots: Slot[], stored: Date | null, start: string): Slot[] {
  const ms = stored === null ? 0 : Date.parse(start) - stored.getTime()
  const later = (hour: string | null) => hour && new Date(Date.parse(hour) + ms).toISOString()
  return slots.map((slot) => ({ ...slot, starts_at: later(slot.starts_at), ends_at: later(slot.ends_at) }))
}

/** The id of a live that is not stored yet. */
const NEW = 0
