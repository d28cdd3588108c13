import { mutationOptions, type QueryClient, queryOptions } from '@tanstack/react-query'
import { call } from '#app/api/client.ts'
import { userEndpoints as api, type UserInput, type UserPatch } from '#app/contract/user.ts'

export const teamQueries = {
  all: () => ['users'] as const,
  list: () =>
    queryOptions({
      queryKey: [...teamQueries.all(), 'list'],
      queryFn: async ({ signal }) => (await call(api.list, {}, { signal })).data,
    }),
}

/** Invites a person, or makes a new link to an invitation not used yet. The link is answered once. */
export const invitePerson = (queries: QueryClient) =>
  mutationOptions({
    mutationFn: (body: UserInput) => call(api.invite, { body }),
    onSuccess: () => queries.invalidateQueries({ queryKey: teamQueries.all() }),
  })

/** A role also changes what the person may do here and now: all that is cached goes stale, the session too. */
export const saveUser = (queries: QueryClient) =>
  mutationOptions({
    mutationFn: ({ id, lock_version, ...body }: { id: string; lock_version: number } & UserPatch) =>
      call(api.update, { params: { id }, body }, { ifMatch: lock_version }),
    onSuccess: () => queries.invalidateQueries(),
  })
