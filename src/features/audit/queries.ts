import { queryOptions } from '@tanstack/react-query'
import { call } from '#app/api/client.ts'
import { auditEndpoints as api, type AuditSearch } from '#app/contract/audit.ts'
import { userEndpoints } from '#app/contract/user.ts'

export const auditQueries = {
  all: () => ['audit'] as const,
  list: (query: AuditSearch) =>
    queryOptions({
      queryKey: [...auditQueries.all(), 'list', query],
      queryFn: ({ signal }) => call(api.list, { query }, { signal }),
    }),
  /** Everybody who may have done something, by name. */
  people: () =>
    queryOptions({
      queryKey: ['users', 'list'],
      queryFn: async ({ signal }) => (await call(userEndpoints.list, {}, { signal })).data,
    }),
}
