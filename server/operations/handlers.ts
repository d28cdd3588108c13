import { type Actor, can } from '#app/contract/policy.ts'
import type { operationEndpoints } from '#app/contract/operation.ts'
import { must } from '#server/problem.ts'
import type { Handlers } from '#server/serve.ts'
import { endEarly } from './endEarly.ts'
import { listOperations, readOperation, refusalsOf, updateOperation } from './store.ts'
import { undoers } from './undoers.ts'

export const operationHandlers: Handlers<typeof operationEndpoints> = {
  list: async ({ db, query, member }) => {
    mustAct(member)
    return listOperations(db, query, query.kind)
  },

  read: async ({ db, params, member }) => {
    mustAct(member)
    return { ...(await readOperation(db, params.id)), refusals: await refusalsOf(db, params.id) }
  },

  undo: async (call) => {
    const { db, params, member, clock } = call
    const held = await db.transaction(async (turn) => {
      const operation = await readOperation(turn, params.id, { isHeld: true })
      must(can(member, operation.kind === 'merge' ? 'archive.merge' : 'archive.bulk'), 'forbidden')
      const isYoung = operation.undo_until !== null && operation.undo_until > clock.now().toISOString()
      must(operation.state === 'done' && isYoung, 'transition_refused', { detail: tooLate(operation.state) })
      await updateOperation(turn, operation.id, { state: 'undoing' })
      return operation
    })
    await undoers[held.kind](call, held).catch(async (error: unknown) => {
      await endEarly(call, held.id)
      throw error
    })
    return readOperation(db, held.id)
  },
}

/** What was done to many things is for whoever may do such things. */
function mustAct(member: Actor) {
  must(can(member, 'archive.bulk') || can(member, 'archive.merge'), 'forbidden')
}

function tooLate(state: string): string {
  if (state === 'undone' || state === 'undoing') return 'Cette opération est déjà annulée.'
  if (state === 'running') return 'Cette opération n’est pas terminée\u00A0: attendez sa fin.'
  return 'Cette opération ne peut plus être annulée.'
}
