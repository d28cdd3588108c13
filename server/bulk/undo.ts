import { isDeepStrictEqual } from 'node:util'
import { conflicts } from '#app/contract/broadcast-input.ts'
import type { Operation } from '#app/contract/operation.ts'
import { recordAct } from '#server/audit/record.ts'
import { merge } from '#server/broadcasts/content.ts'
import { signWrites } from '#server/events/signWrites.ts'
import { endEarly } from '#server/operations/endEarly.ts'
import { changesOf, updateOperation } from '#server/operations/store.ts'
import { Refused } from '#server/problem.ts'
import type { Member, Scope } from '#server/scope.ts'
import type { Act } from './outcome.ts'
import { reverted } from './revert.ts'
import { patchSaying, valueAt } from './values.ts'
import { writeAll, type Writer } from './write.ts'
import { undoTags } from './undo-tags.ts'

type Kept = Awaited<ReturnType<typeof changesOf>>[number]

/**
 * Puts back what broadcasts said before an act, in the background, as new versions. What was written since stays, and
 * `result.left` counts the broadcasts in which something did.
 */
export async function undoBroadcasts(
  scope: Scope & { member: Member },
  { id, kind, result }: Operation,
): Promise<void> {
  const { db, clock, member } = scope
  const changes = (await changesOf(db, id)).filter(({ refusal }) => refusal === null)
  const shows = new Map(
    changes.flatMap((change) => (change.noun === 'broadcast' ? [[change.subject_id, change]] : [])),
  )
  await db.transaction(async (turn) => {
    await signWrites(turn, member)
    await undoTags(turn, changes, clock.now())
    const action = kind === 'fix' ? 'broadcast.undo_fix' : 'broadcast.undo_bulk_edit'
    const subject = { id, name: 'Annulation d’une opération' }
    await recordAct(turn, scope, { action, subject, operation_id: id })
  })
  void putBack(scope, { id, result }, shows)
}

async function putBack(
  { db, clock, log, member }: Writer,
  { id, result }: Pick<Operation, 'id' | 'result'>,
  shows: Map<number, Kept>,
): Promise<void> {
  const left = new Set<number>()
  const ids = [...shows.keys()].toSorted((one, other) => one - other)
  try {
    await writeAll({ db, clock, log, member }, ids, actOf(shows, left), async (_, outcomes) => {
      for (const outcome of outcomes) if ('refusal' in outcome) left.add(outcome.id)
    })
    await updateOperation(db, id, {
      state: 'undone',
      undone_at: clock.now(),
      undone_by: member.user.id,
      result: { ...result, left: left.size },
    })
  } catch (error) {
    log.error({ err: error, operation: id }, 'an undoing stopped')
    // It can be tried again, what is back already is no change; else the next start ends it.
    await endEarly({ db, clock }, id).catch(() => undefined)
  }
}

/** What the broadcast said before, where it still says what the act wrote. */
function actOf(changes: Map<number, Kept>, left: Set<number>): Act {
  return ({ row, content }) => {
    const change = changes.get(row.id)
    if (change === undefined) throw new Refused('not_found')
    const back: Record<string, unknown> = {}
    for (const [pointer, after] of Object.entries(change.after)) {
      const [now, before] = [valueAt(content, pointer), change.before[pointer]]
      const value = reverted(now, before, after)
      if (value !== undefined) back[pointer] = value
      else if (!isDeepStrictEqual(now, before)) left.add(row.id)
    }
    const undone = merge(content, patchSaying(back))
    const { tag_ids, main_tag_id } = undone
    // Somebody may have chosen what goes, or removed what comes back, as main tag.
    return conflicts({ tag_ids, main_tag_id }).length > 0 ? { ...undone, main_tag_id: null } : undone
  }
}
