import type { BroadcastPatch, Content } from '#app/contract/broadcast-input.ts'
import type { BulkEdits } from '#app/contract/bulk-edit.ts'
import { absent } from '#server/broadcasts/references.ts'
import { merged } from '#server/broadcasts/drafts.ts'
import type { Db } from '#server/db/db.ts'
import { guests, series, tags } from '#server/db/schema.ts'
import { issue, must, refusedField } from '#server/problem.ts'
import type { Act } from './outcome.ts'

/** Writes the same in each broadcast. */
export function actOf(edits: BulkEdits): Act {
  const { series_id, season_number, format, license } = edits
  const set = Object.fromEntries(
    Object.entries({ series_id, season_number, format, license }).filter(([, value]) => value !== undefined),
  )
  return ({ content }) =>
    merged(content, { ...set, ...tagsPatch(content, edits), ...guestsPatch(content, edits) }).after
}

/** Refuses what is not there, at its field. */
export async function mustKnow(db: Db, edits: BulkEdits): Promise<void> {
  const { series_id, main_tag_id, add_tag_ids = [], add_guest_ids = [] } = edits
  const missing = [
    ...(await absent(db, series, given(series_id), same)).map(() => ['series_id']),
    ...(await absent(db, tags, given(main_tag_id), same)).map(() => ['main_tag_id']),
    ...(await absent(db, tags, add_tag_ids, same)).map((at) => ['add_tag_ids', at]),
    ...(await absent(db, guests, add_guest_ids, same)).map((at) => ['add_guest_ids', at]),
  ]
  must(missing.length === 0, 'validation', {
    errors: missing.map((path) => issue(['edits', ...path], 'unknown_reference')),
  })
}

function tagsPatch(content: Content, edits: BulkEdits): BroadcastPatch {
  const { add_tag_ids = [], remove_tag_ids = [] } = edits
  const tag_ids = edited(content.tag_ids, add_tag_ids, remove_tag_ids)
  mustFit(tag_ids, 'tag_ids')
  const { main_tag_id: main } = content
  const kept = main !== null && remove_tag_ids.includes(main) ? null : main
  const main_tag_id = edits.main_tag_id === undefined ? kept : edits.main_tag_id
  const isTouched = add_tag_ids.length + remove_tag_ids.length > 0 || edits.main_tag_id !== undefined
  return isTouched ? { tag_ids, main_tag_id } : {}
}

function guestsPatch({ guests: invited }: Content, edits: BulkEdits): BroadcastPatch {
  const { add_guest_ids = [], remove_guest_ids = [] } = edits
  if (add_guest_ids.length + remove_guest_ids.length === 0) return {}
  const known = new Map(invited.map((guest) => [guest.guest_id, guest]))
  const ids = edited([...known.keys()], add_guest_ids, remove_guest_ids)
  mustFit(ids, 'guests')
  return { guests: ids.map((guest_id) => known.get(guest_id) ?? { guest_id, role_label: null }) }
}

/** What is removed goes first: what is in both lists ends at the end. */
function edited(ids: number[], added: number[], removed: number[]) {
  return [...new Set([...ids.filter((id) => !removed.includes(id)), ...added])]
}

function mustFit(ids: number[], key: string) {
  if (ids.length > 100) throw refusedField([key], 'too_many_in_list')
}

const given = (id: number | null | undefined) => (id === null || id === undefined ? [] : [id])
const same = (id: number) => id
