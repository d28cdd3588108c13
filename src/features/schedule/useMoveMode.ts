import { useState } from 'react'
import type { ScheduleEntry } from '#app/contract/schedule.ts'
import { type Bounds, toWallClock } from '#app/lib/airtime.ts'
import { m } from '#app/paraglide/messages.js'
import { announce } from '#app/ui/announce.ts'
import { notify } from '#app/ui/notify.ts'
import { moveAndStretch, type Moved, type Timed } from './moveHours.ts'
import { added, type Asked, stepOf } from './moveKeys.ts'
import { dragRefusal } from './refusals.ts'
import type { View } from './span.ts'
import { lengthRefusal } from './useMoves.ts'
import { movedWords } from './words.ts'

/** Moves a live by keys, step by step, each drawn and said; nothing is saved until it is put down. */
export function useMoveMode({
  zone,
  view,
  date,
  span,
  onDate,
  onMove,
  onEnd,
}: {
  zone: string
  view: View
  date: string
  /** What is shown: a live that leaves it takes the view along. */
  span: Bounds
  onDate: (date: string) => void
  onMove: (entry: ScheduleEntry, to: Moved) => void
  /** It was put down or given up by a key: the focus goes back to it. */
  onEnd: (id: number) => void
}) {
  const [mode, setMode] = useState<{ entry: ScheduleEntry; asked: Asked; from: string } | null>(null)
  const to = mode === null ? null : moveAndStretch(mode.entry, mode.asked, zone)
  const at = to === null ? null : placeOf(to)

  function start(entry: ScheduleEntry) {
    const refusal = dragRefusal(entry)
    if (refusal !== null) return notify(refusal, { tone: 'trouble' })
    setMode({ entry, asked: { days: 0, minutes: 0, longer: 0 }, from: date })
  }

  /** Takes the key when it means something here. */
  function press(event: Pick<KeyboardEvent, 'key' | 'shiftKey'>): boolean {
    if (mode === null || to === null) return false
    if (event.key === 'Escape' || event.key === 'Enter') onEnd(mode.entry.id)
    if (event.key === 'Escape') giveUp()
    else if (event.key === 'Enter') {
      setMode(null)
      onMove(mode.entry, to)
    } else {
      const step = stepOf(event, view)
      if (step === null) return false
      go(added(mode.asked, step))
    }
    return true
  }

  function go(asked: Asked) {
    if (mode === null) return
    const next = moveAndStretch(mode.entry, asked, zone)
    const place = placeOf(next)
    if (place === null) return announce(lengthRefusal(next) ?? '')
    setMode({ ...mode, asked })
    announce(movedWords(next, zone))
    const begins = Date.parse(place.start)
    if (begins < Date.parse(span.start) || begins >= Date.parse(span.end))
      onDate(toWallClock(place.start, zone).date)
  }

  function giveUp() {
    if (mode === null) return
    setMode(null)
    announce(m.schedule_moving_given_up())
    if (mode.from !== date) onDate(mode.from)
  }

  const going = mode !== null && at !== null ? { ...mode.entry, ...at } : null
  return { going, to, start, press, giveUp }
}

/** Where it is drawn: beside an hour that is none, or two. */
function placeOf(to: Moved): Timed | null {
  if (to.ok) return { start: to.start, end: to.end }
  return 'near' in to ? to.near : null
}
