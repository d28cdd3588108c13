import { Format, License } from '#app/contract/broadcast.ts'
import type { BulkEdits } from '#app/contract/bulk-edit.ts'

/** One named thing that was picked. */
export interface Picked {
  id: number
  name: string
}

/** What the form of a bulk edit holds. Of a choice, `''` is to leave it, `none` to empty it, else the value. */
export interface BulkForm {
  series: string
  season: '' | 'none' | 'set'
  season_number: string
  format: string
  license: string
  add_tags: Picked[]
  remove_tags: Picked[]
  add_guests: Picked[]
  remove_guests: Picked[]
}

export const blankBulk: BulkForm = {
  series: '',
  season: '',
  season_number: '',
  format: '',
  license: '',
  add_tags: [],
  remove_tags: [],
  add_guests: [],
  remove_guests: [],
}

/** The edits that the form asks for, by the rules of the contract; nothing when it asks for none. */
export function editsOf(form: BulkForm): BulkEdits | null {
  const ids = (picked: Picked[]) => (picked.length > 0 ? picked.map(({ id }) => id) : undefined)
  const edits = {
    series_id: choice(form.series, Number),
    season_number: choice(form.season === 'set' ? form.season_number.trim() : form.season, Number),
    format: choice(form.format, (value) => Format.parse(value)),
    license: form.license === '' ? undefined : License.parse(form.license),
    add_tag_ids: ids(form.add_tags),
    remove_tag_ids: ids(form.remove_tags),
    add_guest_ids: ids(form.add_guests),
    remove_guest_ids: ids(form.remove_guests),
  }
  return Object.values(edits).some((value) => value !== undefined) ? edits : null
}

function choice<Value>(chosen: string, read: (text: string) => Value): Value | null | undefined {
  return chosen === '' ? undefined : chosen === 'none' ? null : read(chosen)
}
