import { clockTime } from '#app/lib/clockTime.ts'
import { formatTimecode, sayTimecode } from '#app/lib/timecode.ts'
import { getLocale } from '#app/paraglide/runtime.js'
import { secondsInto } from './markers.ts'

/** Where a moment is, as it is written and as it is said: its timecode, or before the air the hour of the newsroom. */
export function placeWords(at: string, { started_at, zone }: { started_at: string | null; zone: string }) {
  const seconds = secondsInto(at, started_at)
  if (seconds !== null) return { written: formatTimecode(seconds), said: sayTimecode(seconds, getLocale()) }
  const hour = clockTime(Date.parse(at), zone)
  return { written: hour, said: hour }
}
