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
  sessions: (id: string) =>
    queryOptions({
      queryKey: [...teamQueries.all(), 'sessions', id],
      queryFn: async ({ signal }) => (await call(api.sessions, { params: { id } }, { signal })).data,
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

/** One session of a person, or all of them. */
export const endSession = (queries: QueryClient, id: string) =>
  mutationOptions({
    mutationFn: (session_id: string | null) =>
      session_id === null
        ? call(api.endSessions, { params: { id } })
        : call(api.endSession, { params: { id, session_id } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: teamQueries.sessions(id).queryKey }),
  })

/** The link is answered once. */
export const makeResetLink = () =>
  mutationOptions({ mutationFn: (id: string) => call(api.reset, { params: { id } }) })

export const removeSecondFactor = (queries: QueryClient) =>
  mutationOptions({
    mutationFn: (id: string) => call(api.resetSecondFactor, { params: { id } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: teamQueries.all() }),
  })
