import { mutationOptions, type QueryClient, queryOptions } from '@tanstack/react-query'
import { call } from '#app/api/client.ts'
import { accountEndpoints as api, type PasswordChange } from '#app/contract/account.ts'

export const accountQueries = {
  all: () => ['account'] as const,
  mine: () =>
    queryOptions({
      queryKey: [...accountQueries.all(), 'mine'],
      queryFn: ({ signal }) => call(api.read, {}, { signal }),
    }),
  sessions: () =>
    queryOptions({
      queryKey: [...accountQueries.all(), 'sessions'],
      queryFn: async ({ signal }) => (await call(api.sessions, {}, { signal })).data,
    }),
}

/** What each of these changes is shown on the account's own page, and nowhere else. */
const stale = (queries: QueryClient) => ({
  onSuccess: () => queries.invalidateQueries({ queryKey: accountQueries.all() }),
})

export const changePassword = (queries: QueryClient) =>
  mutationOptions({
    mutationFn: (body: PasswordChange) => call(api.changePassword, { body }),
    ...stale(queries),
  })

/** One of my sessions, or all but this one. */
export const endSession = (queries: QueryClient) =>
  mutationOptions({
    mutationFn: (id: string | null) =>
      id === null ? call(api.endOthers, {}) : call(api.endSession, { params: { id } }),
    ...stale(queries),
  })

export const startTwoFactor = () =>
  mutationOptions({ mutationFn: (body: { password: string }) => call(api.startTwoFactor, { body }) })

/** The page learns that codes are on once the recovery codes were kept. */
export const confirmTwoFactor = () =>
  mutationOptions({ mutationFn: (body: { code: string }) => call(api.confirmTwoFactor, { body }) })

export const renewRecoveryCodes = () =>
  mutationOptions({ mutationFn: (body: { password: string }) => call(api.renewRecoveryCodes, { body }) })

export const stopTwoFactor = (queries: QueryClient) =>
  mutationOptions({
    mutationFn: (body: { password: string }) => call(api.stopTwoFactor, { body }),
    ...stale(queries),
  })

/** The library of passkeys is fetched when one is asked for. */
export const addPasskey = (queries: QueryClient) =>
  mutationOptions({
    mutationFn: async ({ name, password }: { name: string; password: string }) => {
      const [{ makePasskey }, options] = await Promise.all([
        import('#app/features/auth/passkey.ts'),
        call(api.passkeyOptions, { body: { password } }),
      ])
      return call(api.addPasskey, { body: { name, response: await makePasskey(options) } })
    },
    ...stale(queries),
  })

export const renamePasskey = (queries: QueryClient) =>
  mutationOptions({
    mutationFn: ({ id, name }: { id: string; name: string }) =>
      call(api.renamePasskey, { params: { id }, body: { name } }),
    ...stale(queries),
  })

export const removePasskey = (queries: QueryClient) =>
  mutationOptions({
    mutationFn: ({ id, password }: { id: string; password: string }) =>
      call(api.removePasskey, { params: { id }, body: { password } }),
    ...stale(queries),
  })
