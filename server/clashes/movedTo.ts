import type { Live } from '#app/lib/clashes.ts'

/** A live as it will be at other hours: those of its guests go with its start. */
export function movedTo(live: Live, { start, end }: Pick<Live, 'start' | 'end'>): Live {
  const ms = Date.parse(start) - Date.parse(live.start)
  const later = (hour: string | null) => hour && new Date(Date.parse(hour) + ms).toISOString()
  const bookings = live.bookings.map((slot) => ({
    ...slot,
    starts_at: later(slot.starts_at),
    ends_at: later(slot.ends_at),
  }))
  return { ...live, start, end, bookings }
}
