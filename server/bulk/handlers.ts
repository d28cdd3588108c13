import type { BulkEdit, bulkEditEndpoints, BulkSelection } from '#app/contract/bulk-edit.ts'
import { can } from '#app/contract/policy.ts'
import { must } from '#server/problem.ts'
import type { Member, Scope } from '#server/scope.ts'
import type { Handlers } from '#server/serve.ts'
import { actOf, mustKnow } from './edits.ts'
import { planOf, selectedIds } from './plan.ts'
import { previewOf } from './preview.ts'
import { start } from './run.ts'

export const bulkEditHandlers: Handlers<typeof bulkEditEndpoints> = {
  preview: async (call) => previewOf(call.db, (await planned(call)).plan),

  apply: async (call) => {
    const { act, plan } = await planned(call)
    return start(call, {
      kind: 'bulk_edit',
      name: 'Modification en lot',
      request: { selection: countedOf(call.body.selection), edits: call.body.edits },
      plan,
      act,
    })
  },
}

/** A selection as it is remembered and told: how many were named or left out, of which the ids say no more. */
function countedOf(selection: BulkSelection) {
  if ('ids' in selection) return { count: selection.ids.length }
  const { search, except } = selection
  return except === undefined ? { search } : { search, except: except.length }
}

async function planned({ db, body, member }: Scope & { body: BulkEdit; member: Member }) {
  must(can(member, 'archive.bulk'), 'forbidden')
  await mustKnow(db, body.edits)
  const act = actOf(body.edits)
  return { act, plan: await planOf(db, await selectedIds(db, body.selection), act, member) }
}
