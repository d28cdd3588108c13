import { BroadcastInput } from '#app/contract/broadcast-input.ts'
import type { Issue } from '#app/contract/problem.ts'
import { m } from '#app/paraglide/messages.js'
import type { Hours, Reading, Refusal } from './hours.ts'
import type { HoursTrouble } from './HoursFields.tsx'
import { isPast } from './refusals.ts'

/**
 * What is wrong in the form, in words, at each field. What is merely missing or half typed waits until the person asks to
 * save. `refusals` are the server’s, by their JSON pointers; `title` is null when there is none to write.
 */
export function troubleWith({
  title,
  hours,
  reading,
  plan,
  isAsked,
  refusals,
}: {
  title: string | null
  hours: Hours
  reading: Reading
  plan: boolean
  isAsked: boolean
  refusals: Issue[]
}): { title: string | null; series: string | null; hours: HoursTrouble | null } {
  const told = (pointer: string) => refusals.find((issue) => issue.pointer === pointer)?.detail ?? null
  const wrongTitle = title !== null && isAsked ? titleRefusal(title) : null
  return {
    title: wrongTitle ?? told('/page/title'),
    series: told('/series_id'),
    hours: ownTrouble(reading, plan, isAsked) ?? servers('start', told) ?? servers('end', told),
  }

  function servers(field: 'start' | 'end', of: typeof told): HoursTrouble | null {
    const words = hours[field] === null ? null : of(`/scheduled_${field}_at`)
    return words === null ? null : { field, words }
  }
}

const WORDS: Record<Refusal['reason'], (refusal: Refusal) => string> = {
  blank: ({ field }) => (field === 'date' ? m.schedule_error_date_blank() : m.schedule_error_start_blank()),
  date: m.schedule_error_date,
  time: m.schedule_error_time,
  same: m.schedule_error_same,
  too_long: m.schedule_error_too_long,
  // HoursFields writes these two itself, with the buttons that settle them.
  gap: () => '',
  twice: () => '',
}
const WAITS = new Set<Refusal['reason']>(['blank', 'date', 'time'])

function ownTrouble(reading: Reading, plan: boolean, isAsked: boolean): HoursTrouble | null {
  if (!reading.ok) {
    const { field, reason } = reading.refusal
    return WAITS.has(reason) && !isAsked ? null : { field, words: WORDS[reason](reading.refusal) }
  }
  return plan && isPast(reading.start) ? { field: 'start', words: m.schedule_error_past() } : null
}

function titleRefusal(title: string): string | null {
  const parsed = BroadcastInput.safeParse({ page: { title } })
  return parsed.error?.issues[0]?.message ?? null
}
