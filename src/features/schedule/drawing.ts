import type { ScheduleEntry } from '#app/contract/schedule.ts'
import type { Filters } from './filters.ts'
import type { Hours } from './hours.ts'
import type { Moved } from './moveHours.ts'

/** What each way of drawing the agenda is given, and what is asked of it from there. */
export interface Drawing {
  date: string
  zone: string
  /** The lives where they are, without those on the move. */
  entries: ScheduleEntry[]
  /** What `entries` are filtered by; the same object as long as they are. */
  filters: Filters
  /** Those on the move, where they are going. */
  moving: ScheduleEntry[]
  /** Every live known, so that what is overlapped has a name. */
  all: ScheduleEntry[]
  onOpen: (entry: ScheduleEntry) => void
  onMove: (entry: ScheduleEntry, to: Moved) => void
  onHours: (hours: Hours) => void
  onDate: (date: string) => void
  onDay: (date: string) => void
}
