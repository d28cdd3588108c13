import type { BulkEdit, bulkEditEndpoints } from '#app/contract/bulk-edit.ts'
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
      request: call.body,
      plan,
      act,
    })
  },
}

async function planned({ db, body, member }: Scope & { body: BulkEdit; member: Member }) {
  must(can(member, 'archive.bulk'), 'forbidden')
  await mustKnow(db, body.edits)
  const act = actOf(body.edits)
  return { act, plan: await planOf(db, await selectedIds(db, body.selection), act, member) }
}
