import type { Phase, SegmentKind } from '#app/contract/production-parts.ts'
import type { Occurrence } from '#app/contract/template.ts'
import { languageTag } from '#app/lib/locale.ts'
import { type Weekday, WEEKDAYS } from '#app/lib/rrule.ts'
import { m } from '#app/paraglide/messages.js'
import { getLocale } from '#app/paraglide/runtime.js'
import type { Tone } from '#app/ui/StateBadge.tsx'

type Words<Value extends string> = Record<Value, () => string>

export const kindLabels: Words<SegmentKind> = {
  opening: m.templates_kind_opening,
  interview: m.templates_kind_interview,
  debate: m.templates_kind_debate,
  video: m.templates_kind_video,
  chat: m.templates_kind_chat,
  reading: m.templates_kind_reading,
  break: m.templates_kind_break,
  closing: m.templates_kind_closing,
  other: m.templates_kind_other,
}

export const phaseLabels: Words<Phase> = {
  before: m.templates_phase_before,
  during: m.templates_phase_during,
  after: m.templates_phase_after,
}

/** « mardi » */
export function weekdayName(day: Weekday): string {
  const monday = Date.UTC(2024, 0, 1)
  const date = new Date(monday + WEEKDAYS.indexOf(day) * 86_400_000)
  return date.toLocaleDateString(languageTag[getLocale()], { weekday: 'long', timeZone: 'UTC' })
}

/** What becomes of a day, in words and by its shape. */
export function stateWords({ state, holiday, moved }: Occurrence): { tone: Tone; label: string } {
  if (state === 'planned')
    return moved
      ? { tone: 'accent', label: m.templates_state_moved() }
      : { tone: 'published', label: m.templates_state_planned() }
  if (state === 'holiday') return { tone: 'quiet', label: m.templates_state_holiday({ name: holiday ?? '' }) }
  if (state === 'excepted') return { tone: 'quiet', label: m.templates_state_excepted() }
  if (state === 'gap') return { tone: 'watch', label: m.templates_state_gap() }
  if (state === 'twice') return { tone: 'watch', label: m.templates_state_twice() }
  return { tone: 'quiet', label: m.templates_state_new() }
}

/** Those of a `Record` of words, as a list to choose from. */
export const optionsOf = <Value extends string>(labels: Words<Value>) =>
  Object.entries<() => string>(labels).map(([value, label]) => ({ value, label: label() }))
