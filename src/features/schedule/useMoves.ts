import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { ApiError } from '#app/api/error.ts'
import { errorLine } from '#app/api/explainError.ts'
import type { ScheduleEntry } from '#app/contract/schedule.ts'
import { m } from '#app/paraglide/messages.js'
import { notify } from '#app/ui/notify.ts'
import type { Hours } from './hours.ts'
import type { Moved } from './moveHours.ts'
import { sameHours, saveLive, type Stored } from './queries.ts'
import { dragRefusal, pastRefusal } from './refusals.ts'
import { saveOver, storedOf } from './saveOver.ts'
import { dayName, hoursName, stateName } from './words.ts'

/**
 * Moves lives by hand or keys: each is one change, drawn at once where it goes. What is refused goes back and says why;
 * an hour that the clocks skip or show twice is asked of the form, by `onAsk`.
 */
export function useMoves({
  zone,
  onSaved,
  onAsk,
}: {
  zone: string
  onSaved: (before: Stored, after: Stored) => void
  onAsk: (entry: ScheduleEntry, hours: Hours) => void
}) {
  const [held, setHeld] = useState<ScheduleEntry[]>([])
  const [known] = useState(() => new Map<number, Stored>())
  const line = useRef<Promise<unknown>>(Promise.resolve())
  const { mutateAsync } = useMutation(saveLive(useQueryClient()))

  function move(entry: ScheduleEntry, to: Moved) {
    const refusal = dragRefusal(entry) ?? lengthRefusal(to) ?? pastRefusal(entry, to)
    if (refusal !== null) return notify(refusal, { tone: 'trouble' })
    if ('asked' in to) return onAsk(entry, to.asked)
    if (!to.ok || isStill(entry, to)) return
    const there = { ...entry, start: to.start, end: to.end }
    setHeld((others) => [...others.filter(({ id }) => id !== entry.id), there])
    line.current = line.current.then(async () => {
      await save(entry, there)
      setHeld((others) => others.filter((one) => one !== there))
    })
  }

  /** One after the other: a live that moves twice moves from where it came to. */
  async function save(entry: ScheduleEntry, { start, end }: ScheduleEntry) {
    const last = known.get(entry.id)
    const before = last !== undefined && last.lock_version > entry.lock_version ? last : storedOf(entry)
    const saved = await saveOver(before, (stored, onStep) =>
      mutateAsync({ stored, key: '', onStep, start, end, plan: false }),
    )
    if (!saved.ok) return notify(refusalOf(saved.error, saved.newer), { tone: 'trouble' })
    known.set(entry.id, saved.live)
    onSaved(before, saved.live)
  }

  function refusalOf(error: unknown, newer: Stored | null): string {
    if (newer === null) return (error instanceof ApiError && error.issues[0]?.detail) || errorLine(error)
    const { scheduled_start_at: start, scheduled_end_at: end, live_state, title } = newer
    if (start === null) return m.schedule_moved_first_none({ title })
    return m.schedule_moved_first({
      title,
      day: dayName(start, zone),
      hours: hoursName({ start, end }, zone),
      state: stateName(live_state),
    })
  }

  return { held, move }
}

/** Why such hours cannot be, in a sentence. */
export function lengthRefusal(to: Moved): string | null {
  if (to.ok || 'asked' in to) return null
  return to.reason === 'too_long' ? m.schedule_error_too_long() : m.schedule_error_too_short()
}

function isStill({ start, end }: ScheduleEntry, to: { start: string; end: string | null }) {
  const hours = { scheduled_start_at: to.start, scheduled_end_at: to.end }
  return sameHours({ scheduled_start_at: start, scheduled_end_at: end }, hours)
}
