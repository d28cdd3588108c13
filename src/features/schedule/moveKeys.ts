import type { Shift } from './moveHours.ts'
import type { View } from './span.ts'

/** What keys have asked of a live so far; `longer` is in true minutes. */
export interface Asked extends Shift {
  longer: number
}

/** What a key adds: a quarter or an hour up and down, a day aside; in a month, which shows no hours, a week up and down. */
export function stepOf({ key, shiftKey }: Pick<KeyboardEvent, 'key' | 'shiftKey'>, view: View): Asked | null {
  const step = STEPS[key]
  if (step === undefined) return null
  if (shiftKey) return step.days === 0 ? { days: 0, minutes: 0, longer: step.minutes } : null
  if (view === 'month' && step.days === 0) return { days: Math.sign(step.minutes) * 7, minutes: 0, longer: 0 }
  return { ...step, longer: 0 }
}

/** One step more. */
export function added(asked: Asked, step: Asked): Asked {
  return {
    days: asked.days + step.days,
    minutes: asked.minutes + step.minutes,
    longer: asked.longer + step.longer,
  }
}

const STEPS: Record<string, Shift | undefined> = {
  ArrowUp: { days: 0, minutes: -15 },
  ArrowDown: { days: 0, minutes: 15 },
  PageUp: { days: 0, minutes: -60 },
  PageDown: { days: 0, minutes: 60 },
  ArrowLeft: { days: -1, minutes: 0 },
  ArrowRight: { days: 1, minutes: 0 },
}
