import type { Target } from '#app/contract/broadcast-state.ts'
import type { Revision, RevisionGap, RevisionKind } from '#app/contract/revision.ts'
import { formatInstant } from '#app/lib/dates.ts'
import { m } from '#app/paraglide/messages.js'
import { getLocale } from '#app/paraglide/runtime.js'
import { fieldAt, fieldLabels, fieldNames } from './fieldTexts.ts'

/** What an entry of the history is, in two words: a publication, an autosave… */
export function kindWords({ kind, to, n }: Revision): string {
  if (kind === 'transition' && to !== null) return MOVES[to]()
  return n === 1 && kind === 'manual' ? m.history_kind_created() : KINDS[kind]()
}

/** The fields that it changed, by the names of their controls, in the order of the page. */
export function changedFields({ changed }: Revision): string[] {
  const fields = new Set(changed.map(fieldAt))
  return fieldNames.filter((field) => fields.has(field)).map((field) => fieldLabels[field]())
}

/** When it was, in the newsroom's zone. */
export function whenWords({ at }: Revision, zone: string): string {
  return formatInstant(at, zone, { style: 'long', locale: getLocale() })
}

/** What restoring a version leaves as it is, and why. */
export function gapWords({ pointer, reason, name }: RevisionGap): string {
  const field = fieldAt(pointer)
  return GAPS[reason]({
    field: field === null ? pointer : fieldLabels[field](),
    name: name ?? m.history_gap_unknown(),
  })
}

const KINDS: Record<RevisionKind, () => string> = {
  autosave: m.history_kind_autosave,
  manual: m.history_kind_manual,
  transition: m.history_kind_transition,
  import: m.history_kind_import,
  restore: m.history_kind_restore,
  merge: m.history_kind_merge,
  set_aside: m.history_kind_set_aside,
}

const MOVES: Record<Target, () => string> = {
  draft: m.history_to_draft,
  in_review: m.history_to_in_review,
  published: m.history_to_published,
  archived: m.history_to_archived,
  trashed: m.history_to_trashed,
  planned: m.history_to_planned,
  live: m.history_to_live,
  ended: m.history_to_ended,
  replay: m.history_to_replay,
  cancelled: m.history_to_cancelled,
  none: m.history_to_none,
}

const GAPS: Record<RevisionGap['reason'], (words: { field: string; name: string }) => string> = {
  deleted: m.history_gap_deleted,
  taken: m.history_gap_taken,
  role: m.history_gap_role,
  planned: m.history_gap_planned,
}
