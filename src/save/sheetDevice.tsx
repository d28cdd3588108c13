import type { z } from 'zod'
import { deviceJournal } from './deviceJournal.ts'
import { hasJournal } from './hasJournal.ts'
import { NEW } from './journal.ts'
import { type Former, type SheetFields, SheetKeeper, type SheetRecord } from './sheetKeeper.ts'
import { newVisit } from './visits.ts'
export { SheetFound } from './SheetFound.tsx'

/** Opens a sheet for one person: `start` begins to keep what is typed, and returns the way out. */
export function openSheet({
  noun,
  record,
  stored,
  formerly,
  leaves,
  user_id,
}: {
  noun: string
  record: SheetRecord
  stored: z.ZodType
  formerly?: readonly Former[] | undefined
  leaves?: readonly string[] | undefined
  user_id: string
}) {
  const visit = newVisit()
  const isReadable = (changes: SheetFields) => stored.safeParse({ ...record, ...changes }).success
  const journal = deviceJournal<SheetFields>({ format: `${noun} ${FORMAT}`, user_id }, isReadable)
  const page = record.id === 0 ? NEW : String(record.id)
  const keeper = new SheetKeeper(record, {
    // Nothing is looked for, and nothing made, where nothing was ever typed.
    journal: { ...journal, list: async () => ((await hasJournal()) ? journal.list() : NOTHING) },
    place: { page, visit: visit.id },
    others: visit.others,
    formerly,
    leaves,
    now: () => Date.now(),
  })
  function start() {
    const write = () => void keeper.write()
    const writeHidden = () => void (document.hidden && write())
    window.addEventListener('pagehide', write)
    document.addEventListener('visibilitychange', writeHidden)
    const stops = [visit.begin(), keeper.start()]
    return () => {
      for (const stop of stops) stop()
      window.removeEventListener('pagehide', write)
      document.removeEventListener('visibilitychange', writeHidden)
    }
  }
  return { keeper, start }
}

/** How the fields are shaped: raise it when they change, so that older words are not misread. */
const FORMAT = 1
const NOTHING = { found: [], unreadable: 0 }
