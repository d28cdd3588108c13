import type { Series } from '#app/contract/series.ts'

/** A series not made yet: id 0. */
export const blankSeries: Series = {
  id: 0,
  lock_version: 0,
  created_at: '',
  updated_at: '',
  name: '',
  slug: '',
  description: null,
  schedule_hint: null,
  active: true,
  broadcasts_count: 0,
}
