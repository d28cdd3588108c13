import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ApiError } from '#app/api/error.ts'
import { errorLine } from '#app/api/explainError.ts'
import type { Issue } from '#app/contract/problem.ts'
import type { ScheduleEntry } from '#app/contract/schedule.ts'
import { m } from '#app/paraglide/messages.js'
import { sameHours, saveLive, type Stored, type Wanted } from './queries.ts'
import { saveOver, storedOf } from './saveOver.ts'
import { dayName, hoursName, stateName } from './words.ts'

/**
 * Saves what the form asks for, and keeps what exists after each step, so that a second try goes on from there. When
 * somebody saved first: what they changed besides the hours is no obstacle; new hours are told, and the person decides.
 */
export function useSaveLive({ entry, plan }: { entry: ScheduleEntry | null; plan: boolean }, zone: string) {
  const [before] = useState(() => (entry === null ? null : storedOf(entry)))
  const [stored, setStored] = useState(before)
  const [refusals, setRefusals] = useState<Issue[]>([])
  const [line, setLine] = useState<string | null>(null)
  const [key] = useState(() => crypto.randomUUID())
  const { mutateAsync, isPending } = useMutation(saveLive(useQueryClient()))

  async function save(wanted: Wanted): Promise<Stored | null> {
    const saved = await saveOver(stored, (from, onStep) =>
      mutateAsync({ ...wanted, stored: from, key, onStep }),
    )
    if (saved.ok) return saved.live
    const { error, latest, newer } = saved
    setStored(latest)
    setRefusals(error instanceof ApiError ? error.issues : [])
    setLine(newer === null ? told(error, latest) : newerWords(newer, zone))
    return null
  }

  function told(error: unknown, latest: Stored | null): string {
    const reason = errorLine(error)
    if (!plan || latest === null) return reason
    if (before === null) return m.schedule_half_created({ title: latest.title, reason })
    return sameHours(latest, before) ? reason : m.schedule_half_moved({ reason })
  }

  /** Takes back what was said of the last attempt. */
  function forget() {
    setRefusals([])
    setLine(null)
  }

  return { save, forget, stored, before, refusals, line, isSaving: isPending }
}

function newerWords({ scheduled_start_at: start, scheduled_end_at: end, live_state }: Stored, zone: string) {
  if (start === null) return m.schedule_newer_none()
  return m.schedule_newer({
    day: dayName(start, zone),
    hours: hoursName({ start, end }, zone),
    state: stateName(live_state),
  })
}
