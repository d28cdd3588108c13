import type { Guest, GuestPatch } from '#app/contract/guest.ts'
import { sortName } from '#app/lib/name.ts'
import { searchText } from '#server/names/search.ts'
import { sanitiseDocument } from '#server/html/sanitise.ts'
import { blanksAsNull } from '#server/patch.ts'

/** What is stored of the fields sent. The sort name follows the other names until somebody writes their own. */
export function storedFields(sent: GuestPatch, before?: Guest) {
  const fields = blanksAsNull(sent)
  if (fields.biography_html) fields.biography_html = sanitiseDocument(fields.biography_html, 'answer') || null
  const written = before && before.sort_name !== sortName(before) ? before.sort_name : null
  const sort_name = fields.sort_name === undefined ? written : fields.sort_name
  return { ...fields, sort_name: sort_name ?? sortName({ ...before, ...fields }) }
}

/** The text that searches look in: the names in both orders, the other spellings, the imported label. */
export function guestNames(guest: Partial<Guest>): string {
  const { display_name, sort_name, given_name, particle, family_name } = guest
  const { aliases = [], legacy_label, pseudonym } = guest
  const inOrder = [given_name, particle, family_name].filter(Boolean).join(' ')
  const inverted = [particle, family_name, given_name].filter(Boolean).join(' ')
  return searchText([
    display_name,
    sort_name,
    inOrder,
    inverted,
    family_name,
    pseudonym,
    ...aliases,
    legacy_label,
  ])
}
