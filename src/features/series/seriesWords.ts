import type { SheetWords } from '#app/api/keeping.ts'
import { m } from '#app/paraglide/messages.js'

/** The fields of a series, as its controls call them. */
export const seriesWords: SheetWords = {
  name: [m.series_name],
  schedule_hint: [m.series_schedule],
  active: [m.series_state, (active) => (active === true ? m.series_active() : m.series_ended())],
  description: [m.series_description],
  slug: [m.series_slug],
}
