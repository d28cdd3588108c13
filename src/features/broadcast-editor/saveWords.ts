import { formatDate, formatTime } from '#app/lib/dates.ts'
import { m } from '#app/paraglide/messages.js'
import { getLocale } from '#app/paraglide/runtime.js'
import type { SaveStatus } from '#app/save/status.ts'
import type { SaveTone } from '#app/ui/SaveStatus.tsx'

/** What the words depend on beside the engine's state; times in epoch milliseconds. */
interface Facts {
  /** Whether this device holds all that is unsaved. */
  isKept: boolean
  /** When the stored version was saved, null while there is none. */
  stored: number | null
  now: number
  zone: string
}

/** The status line: what the engine says, in the newsroom's words and nothing more. */
export function saveWords(
  status: SaveStatus,
  { isKept, stored, now, zone }: Facts,
): { tone: SaveTone; text: string } {
  switch (status.kind) {
    case 'clean': {
      const at = status.saved_at ?? stored
      return at === null
        ? { tone: 'pending', text: m.broadcast_form_status_new() }
        : { tone: 'saved', text: savedAt(at, now, zone) }
    }
    case 'dirty':
      return { tone: 'pending', text: m.broadcast_form_status_dirty() }
    case 'saving':
      return { tone: 'pending', text: m.broadcast_form_status_saving() }
    case 'session':
      return isKept
        ? { tone: 'kept', text: m.broadcast_form_status_session_kept() }
        : { tone: 'trouble', text: m.broadcast_form_status_session() }
    case 'offline':
      return isKept
        ? { tone: 'kept', text: m.broadcast_form_status_offline_kept() }
        : { tone: 'trouble', text: m.broadcast_form_status_offline() }
    case 'failing':
      return isKept
        ? { tone: 'kept', text: m.broadcast_form_status_failing_kept() }
        : { tone: 'trouble', text: m.broadcast_form_status_failing() }
    case 'conflict':
      return { tone: 'trouble', text: m.broadcast_form_status_conflict() }
    case 'refused':
      return { tone: 'trouble', text: m.broadcast_form_status_refused({ count: status.count }) }
    case 'stopped':
      return { tone: 'trouble', text: m.broadcast_form_status_stopped({ detail: status.detail }) }
  }
}

function savedAt(at: number, now: number, zone: string) {
  const locale = getLocale()
  const [instant, today] = [new Date(at).toISOString(), new Date(now).toISOString()]
  const time = formatTime(instant, zone, { locale })
  const day = formatDate(instant, zone, { style: 'long', locale })
  return day === formatDate(today, zone, { style: 'long', locale })
    ? m.broadcast_form_status_saved({ time })
    : m.broadcast_form_status_saved_on({ day, time })
}
