import type { auditEndpoints } from '#app/contract/audit.ts'
import { can } from '#app/contract/policy.ts'
import { must } from '#server/problem.ts'
import type { Handlers } from '#server/serve.ts'
import { listActs } from './store.ts'

/** Who did what. The export is a file, which `serveAuditFile` streams. */
export const auditHandlers: Handlers<Pick<typeof auditEndpoints, 'list'>> = {
  list: async ({ db, query, member, settings }) => {
    must(can(member, 'audit.read'), 'forbidden')
    return listActs(db, query, settings.time_zone)
  },
}
