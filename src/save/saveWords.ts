import { formatDate, formatTime } from '#app/lib/dates.ts'
import { m } from '#app/paraglide/messages.js'
import { getLocale } from '#app/paraglide/runtime.js'
import type { SaveStatus } from './status.ts'
import type { SaveTone } from '#app/ui/SaveStatus.tsx'

/** What the words depend on beside the engine's state; times in epoch milliseconds. */
interface Facts {
  /** Whether this device keeps what is unsaved. */
  isKept: boolean
  /** Whether what is unsaved was put back from an earlier visit. */
  isFound: boolean
  /** When the stored version was saved, null while there is none. */
  stored: number | null
  now: number
  zone: string
}

/** A save that takes longer is said to. */
const SLOW = 8_000

/** The status line: what the engine says, in the newsroom's words and nothing more. */
export function saveWords(status: SaveStatus, facts: Facts): { tone: SaveTone; text: string } {
  switch (status.kind) {
    case 'clean': {
      const at = status.saved_at ?? facts.stored
      return at === null
        ? { tone: 'pending', text: m.save_new() }
        : { tone: 'saved', text: savedAt(at, facts) }
    }
    case 'dirty':
      return { tone: 'pending', text: facts.isFound ? m.save_found(status) : m.save_dirty(status) }
    case 'saving':
      return saving(status, facts)
    case 'session':
      return unsent(m.save_why_session(), status.count, facts)
    case 'offline':
      return unsent(m.save_why_offline(), status.count, facts)
    case 'failing':
      return unsent(whyFailing(status.status), status.count, facts)
    case 'conflict':
      return { tone: 'trouble', text: m.save_conflict() }
    case 'refused':
      return { tone: 'trouble', text: m.save_refused({ count: status.count }) }
    case 'stopped':
      return {
        tone: 'trouble',
        text: (facts.isKept ? m.save_stopped_kept : m.save_stopped)({ detail: status.detail }),
      }
  }
}

/** When the next try is, for the eye: it changes every second and is not spoken. Null when none is due. */
export function nextTryWords(status: SaveStatus, now: number): string | null {
  if (status.kind !== 'offline' && status.kind !== 'failing') return null
  if (status.retry_at === null) return m.save_next_now()
  const seconds = Math.max(1, Math.ceil((status.retry_at - now) / 1000))
  return seconds < 90
    ? m.save_next_seconds({ count: seconds })
    : m.save_next_minutes({ count: Math.round(seconds / 60) })
}

function saving(status: Extract<SaveStatus, { kind: 'saving' }>, { isKept, now }: Facts) {
  if (now - status.since < SLOW) return { tone: 'pending', text: m.save_saving() } as const
  return isKept
    ? ({ tone: 'kept', text: m.save_slow_kept({ count: status.count }) } as const)
    : ({ tone: 'trouble', text: m.save_slow() } as const)
}

function unsent(why: string, count: number, { isKept }: Facts): { tone: SaveTone; text: string } {
  return isKept
    ? { tone: 'kept', text: m.save_kept({ why, count }) }
    : { tone: 'trouble', text: m.save_unkept({ why, count }) }
}

function whyFailing(status: number) {
  if (status === 429) return m.save_why_busy()
  if (status === 0 || status === 502 || status === 503 || status === 504) return m.save_why_silent()
  return status >= 500 ? m.save_why_failed({ status }) : m.save_why_odd()
}

function savedAt(at: number, { now, zone }: Facts) {
  const locale = getLocale()
  const [instant, today] = [new Date(at).toISOString(), new Date(now).toISOString()]
  const time = formatTime(instant, zone, { locale })
  const day = formatDate(instant, zone, { style: 'long', locale })
  return day === formatDate(today, zone, { style: 'long', locale })
    ? m.save_saved_at({ time })
    : m.save_saved_on({ day, time })
}
