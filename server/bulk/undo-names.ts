import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import { Doubled } from '#app/contract/duplicate-search.ts'
import { recordAct } from '#server/audit/record.ts'
import { signWrites } from '#server/events/signWrites.ts'
import { holdThings, writeThings } from '#server/merges/things.ts'
import { takeTurn } from '#server/names/turn.ts'
import { changesOf, updateOperation } from '#server/operations/store.ts'
import type { Undo } from '#server/operations/undo.ts'

/**
 * Puts back what guests or tags said before they were changed together, in one transaction. What somebody wrote there
 * since stays, and `result.left` counts the sheets in which something did.
 */
export const undoNames: Undo = async (scope, { id, request, result }) => {
  const { member, clock } = scope
  const { noun } = Asked.parse(request)
  await scope.db.transaction(async (db) => {
    await signWrites(db, member)
    await takeTurn(db)
    const changes = (await changesOf(db, id)).filter(({ refusal }) => refusal === null)
    const held = await holdThings(
      db,
      noun,
      changes.map(({ subject_id }) => subject_id),
    )
    let left = 0
    const written: { id: number; values: object }[] = []
    for (const { subject_id, before, after } of changes) {
      const thing = held.get(subject_id)
      const back = Object.keys(after).filter(
        (column) => thing !== undefined && isDeepStrictEqual(thing[column], after[column]),
      )
      if (back.length < Object.keys(after).length) left++
      if (back.length === 0) continue
      const values = Object.fromEntries(back.map((column) => [column, before[column]]))
      written.push({ id: subject_id, values })
    }
    await writeThings(db, noun, written, clock.now())
    const undone = { state: 'undone' as const, undone_at: clock.now(), undone_by: member.user.id }
    await updateOperation(db, id, { ...undone, result: { ...result, left } })
    const subject = { id, name: 'Annulation d’une opération' }
    await recordAct(db, scope, { action: `${noun}.undo_bulk_edit`, subject, operation_id: id })
  })
}

const Asked = z.object({ noun: Doubled })
