import type { NameEdit, nameEditEndpoints } from '#app/contract/name-edit.ts'
import { can } from '#app/contract/policy.ts'
import { recordAct } from '#server/audit/record.ts'
import { writeThings } from '#server/merges/things.ts'
import { takeTurn } from '#server/names/turn.ts'
import { insertChanges, insertOperation, readOperation } from '#server/operations/store.ts'
import { must } from '#server/problem.ts'
import type { Handlers } from '#server/serve.ts'
import { GONE, namePlanOf, namePreviewOf } from './name-plan.ts'

/** Changes many guests or tags at once, in one transaction: their columns are few and short. */
export const nameEditHandlers: Handlers<typeof nameEditEndpoints> = {
  preview: async ({ db, body, member }) => {
    must(can(member, 'archive.bulk'), 'forbidden')
    return namePreviewOf(await namePlanOf(db, body))
  },

  apply: async (call) => {
    const { db, body, member, clock } = call
    must(can(member, 'archive.bulk'), 'forbidden')
    await takeTurn(db)
    const { noun, selection, edits } = body
    const { total, unchanged, gone, changed } = await namePlanOf(db, body)
    const written = changed.map(({ id, after: values }) => ({ id, values }))
    await writeThings(db, noun, written, clock.now())
    const request = { noun, selection: countedOf(selection), edits }
    const count = { total, done: changed.length, refused: gone.length }
    const operation = await insertOperation(
      db,
      { kind: 'bulk_edit', state: 'done', request, result: { unchanged }, ...count },
      member.user.id,
      clock.now(),
    )
    await insertChanges(db, operation, [
      ...changed.map(({ id, name, before, after }) => ({
        noun,
        subject_id: id,
        before: { ...before, name },
        after,
      })),
      ...gone.map((id) => ({
        noun,
        subject_id: id,
        before: { name: `#${id}` },
        after: {},
        refusal: GONE,
      })),
    ])
    await recordAct(db, call, {
      action: `${noun}.bulk_edit`,
      subject: { id: operation, name: 'Modification en lot' },
      after: { ...request, count: changed.length },
      operation_id: operation,
    })
    return readOperation(db, operation)
  },
}

/** A selection as it is remembered and told: how many were named or left out. */
function countedOf(selection: NameEdit['selection']) {
  if ('ids' in selection) return { count: selection.ids.length }
  return { search: selection.search, except: selection.except?.length ?? 0 }
}
