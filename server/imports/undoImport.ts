import { inArray } from 'drizzle-orm'
import type { Operation } from '#app/contract/operation.ts'
import { recordAct } from '#server/audit/record.ts'
import { guests, tags } from '#server/db/schema.ts'
import { signWrites } from '#server/events/signWrites.ts'
import { takeTurn } from '#server/names/turn.ts'
import { changesOf, updateOperation } from '#server/operations/store.ts'
import type { Member, Scope } from '#server/scope.ts'
import { deleteUnused } from './store.ts'

const AT_ONCE = 1000

/** Deletes what an import added. What was changed or used since stays, and is counted as `kept`. */
export async function undoImport(scope: Scope & { member: Member }, operation: Operation): Promise<void> {
  const { db, clock, member } = scope
  const noun = operation.request['noun'] === 'guest' ? 'guest' : 'tag'
  const ids = (await changesOf(db, operation.id)).map(({ subject_id }) => subject_id)
  let [deleted, kept] = [0, 0]
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    deleted += await db.transaction(async (turn) => {
      await signWrites(turn, member)
      await takeTurn(turn)
      const some = ids.slice(from, from + AT_ONCE)
      const gone = (await deleteUnused(turn, noun, some)).length
      const table = noun === 'guest' ? guests : tags
      kept += await turn.$count(table, inArray(table.id, some))
      return gone
    })
  }
  await db.transaction(async (turn) => {
    await updateOperation(turn, operation.id, {
      state: 'undone',
      undone_at: clock.now(),
      undone_by: member.user.id,
      result: { ...operation.result, kept },
    })
    const subject = { id: operation.id, name: String(operation.request['filename'] ?? '') }
    const act = { action: `${noun}.undo_import` as const, subject, after: { deleted, kept } }
    await recordAct(turn, scope, { ...act, operation_id: operation.id })
  })
}
