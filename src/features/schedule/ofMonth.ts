import { scheduleQueries } from './queries.ts'
import { askedSpan, shownSpan } from './span.ts'

/** Every live of the weeks of a month (`2026-11`), as the agenda asks for them. */
export const ofMonth = (month: string, zone: string) =>
  scheduleQueries.between(askedSpan(shownSpan('month', `${month}-01`, zone)))
