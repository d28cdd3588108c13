import type { BroadcastPatch } from '#app/contract/broadcast-input.ts'
import type { Shift, ShiftPreview } from '#app/contract/template.ts'
import { titleOn } from '#app/lib/titleOn.ts'
import { changedPointers } from '#server/broadcasts/content.ts'
import { changedContent } from '#server/broadcasts/drafts.ts'
import { record } from '#server/broadcasts/revisions.ts'
import { holdBroadcast } from '#server/broadcasts/rows.ts'
import { withAddress } from '#server/broadcasts/slugs.ts'
import { writeContent, type Writing } from '#server/broadcasts/store.ts'
import { movedTo } from '#server/clashes/movedTo.ts'
import { livesNear } from '#server/clashes/store.ts'
import { tellClashes } from '#server/clashes/tell.ts'
import type { Db } from '#server/db/db.ts'
import type { Settings } from '#server/scope.ts'
import type { Change, Step } from './shift.ts'
import { moveOccurrence } from './store.ts'

/** Moves the lives that follow a change of their series; answers those that took other hours, by time. */
export async function shiftLives(
  db: Db,
  change: Change,
  steps: Step[],
  writing: Writing,
): Promise<Shift['moved']> {
  const moved: Shift['moved'] = []
  for (const step of change.days > 0 ? steps.toReversed() : steps) {
    const { live, on, hours } = step
    if (change.days !== 0 && !live.is_by_hand) await moveOccurrence(db, live.id, on)
    if (hours === null) continue
    const patch = { scheduled_start_at: hours.start, scheduled_end_at: hours.end }
    await moveLive(db, change, step, patch, writing)
    moved.push({ id: live.id, from: live.start?.toISOString() ?? hours.start, to: hours.start })
  }
  return moved.toSorted((one, other) => one.to.localeCompare(other.to))
}

/** The hours that lives would take, and what each would collide with once all of them took theirs. */
export async function previewOf(db: Db, steps: Step[], settings: Settings): Promise<ShiftPreview['moved']> {
  const moves = steps.flatMap(({ live: { id }, hours }) => (hours === null ? [] : [{ id, ...hours }]))
  const taken = new Map(moves.map((move) => [move.id, move]))
  const near = await livesNear(db, [...moves, ...steps.flatMap(asStored)], settings)
  const lives = near.flatMap((live) => {
    const hours = taken.get(live.id)
    return hours === undefined ? [] : movedTo(live, hours)
  })
  const found = await tellClashes(db, lives, near, settings)
  return moves.map((move) => ({ ...move, clashes: found.get(move.id) ?? [] }))
}

const asStored = ({ live: { start, end } }: Step) =>
  start === null ? [] : [{ start: start.toISOString(), end: end?.toISOString() ?? null }]

async function moveLive(
  db: Db,
  { before, after }: Change,
  { live, on }: Step,
  hours: BroadcastPatch,
  writing: Writing,
) {
  const stored = await holdBroadcast(db, live.id)
  const { page, aired_on } = stored.content
  const isNamed = page.title === titleOn(before, live.on)
  const patch = await withAddress(db, stored, {
    ...hours,
    ...(aired_on === live.on ? { aired_on: on } : {}),
    ...(isNamed && on !== live.on ? { page: { title: titleOn(after, on) } } : {}),
  })
  const content = await changedContent(db, stored.content, patch, live.id)
  const changed = changedPointers(stored.content, content)
  if (changed.length === 0) return
  await writeContent(db, stored, content, writing)
  await record(db, live.id, { kind: 'manual', changed, snapshot: content, ...writing })
}
