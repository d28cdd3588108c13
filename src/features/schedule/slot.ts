import { getISO } from 'temporal-polyfill/fns/Calendar'
import * as PlainDateTime from 'temporal-polyfill/fns/PlainDateTime'

/** A quarter of an hour of the grid, on the newsroom’s clock. */
export interface Slot {
  date: string
  time: string
}

/** Where a key leads from a slot: a quarter up or down, an hour by page, a day aside. Null for any other key. */
export function slotAfter({ date, time }: Slot, key: string): Slot | null {
  const minutes = STEPS[key]
  if (minutes === undefined) return null
  const from = PlainDateTime.fromString(`${date}T${time}`, getISO)
  return slotOf(PlainDateTime.addMinutes(from, minutes))
}

/** The quarter that holds a moment of the clock. */
export function slotAt(date: string, time: string): Slot {
  const at = PlainDateTime.fromString(`${date}T${time}`, getISO)
  return slotOf(PlainDateTime.subtractMinutes(at, Number(time.slice(3, 5)) % 15))
}

function slotOf(at: PlainDateTime.Record): Slot {
  const [date = '', time = ''] = PlainDateTime.toString(at, { smallestUnit: 'minute' }).split('T')
  return { date, time }
}

/** In minutes of the wall clock. */
const STEPS: Record<string, number | undefined> = {
  ArrowUp: -15,
  ArrowDown: 15,
  PageUp: -60,
  PageDown: 60,
  ArrowLeft: -1440,
  ArrowRight: 1440,
}
