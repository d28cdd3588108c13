import { mutationOptions, type QueryClient, queryOptions } from '@tanstack/react-query'
import { call } from '#app/api/client.ts'
import { csrfToken } from '#app/api/csrf.ts'
import { dateOfReply } from '#app/api/dataDate.ts'
import { ApiError } from '#app/api/error.ts'
import { forgetReplies, keepFor, keepReply } from '#app/api/kept-replies.ts'
import {
  type Credentials,
  type InvitationAnswer,
  type PasswordReset,
  type Session,
  sessionEndpoints,
} from '#app/contract/session.ts'
import { capabilitiesEndpoints } from '#app/contract/capabilities.ts'

const FIVE_MINUTES = 5 * 60_000

export const sessionQueries = {
  all: () => ['session'] as const,
  /** Who is signed in; fails with `unauthenticated` when nobody is. */
  current: () =>
    queryOptions({
      queryKey: [...sessionQueries.all(), 'current'],
      queryFn: async () => remember(await current()),
      staleTime: FIVE_MINUTES,
    }),
  invitation: (token: string) =>
    queryOptions({
      queryKey: [...sessionQueries.all(), 'invitation', token],
      queryFn: () => call(sessionEndpoints.invitation, { params: { token } }),
      staleTime: Number.POSITIVE_INFINITY,
    }),
  reset: (token: string) =>
    queryOptions({
      queryKey: [...sessionQueries.all(), 'reset', token],
      queryFn: () => call(sessionEndpoints.readReset, { params: { token } }),
    }),
}

export const capabilitiesQueries = {
  /** What this backend offers, and the newsroom’s settings; asked once. */
  current: () =>
    queryOptions({
      queryKey: ['capabilities'],
      queryFn: () => call(capabilitiesEndpoints.list, {}),
      staleTime: Number.POSITIVE_INFINITY,
    }),
}

export const signIn = (queries: QueryClient) =>
  mutationOptions({
    mutationFn: (body: Credentials) => call(sessionEndpoints.signIn, { body }),
    onSuccess: (session) => take(queries, session),
  })

export const acceptInvitation = (queries: QueryClient, token: string) =>
  mutationOptions({
    mutationFn: (body: InvitationAnswer) => call(sessionEndpoints.accept, { params: { token }, body }),
    onSuccess: (session) => take(queries, session),
  })

/** The library of passkeys is fetched when one is asked for. */
export const signInByPasskey = (queries: QueryClient) =>
  mutationOptions({
    mutationFn: async () => {
      const [{ askPasskey }, options] = await Promise.all([
        import('./passkey.ts'),
        call(sessionEndpoints.passkeyOptions, {}),
      ])
      return call(sessionEndpoints.signInByPasskey, { body: { response: await askPasskey(options) } })
    },
    onSuccess: (session) => take(queries, session),
  })

export const resetPassword = (token: string) =>
  mutationOptions({
    mutationFn: (body: PasswordReset) => call(sessionEndpoints.reset, { params: { token }, body }),
  })

export const signOut = () =>
  mutationOptions({
    mutationFn: async () => {
      await call(sessionEndpoints.signOut, {})
      await forgetReplies()
    },
  })

/** Whoever may not come in any more leaves nothing to read on this device. */
async function current() {
  try {
    return await call(sessionEndpoints.current, {})
  } catch (error) {
    if (error instanceof ApiError && error.code === 'unauthenticated') await forgetReplies()
    throw error
  }
}

function take(queries: QueryClient, session: Session) {
  queries.setQueryData(sessionQueries.current().queryKey, remember(session))
}

function remember(session: Session) {
  csrfToken.value = session.csrf_token
  csrfToken.user_id = session.user.id
  csrfToken.renew = () => renew(session.user.id)
  if (dateOfReply(session) === undefined) void keep(session)
  return session
}

/** On this device it opens without network what this person saw. The token stays in memory: a new one is asked for. */
async function keep(session: Session) {
  await keepFor(session.user.id)
  await keepReply(sessionEndpoints.current.path, JSON.stringify({ ...session, csrf_token: '' }))
}

/** What one person typed is never sent under the name of another who signed in meanwhile. */
async function renew(user_id: string): Promise<boolean> {
  const present = await call(
    sessionEndpoints.current,
    {},
    { isFresh: true, isQuiet: true, isRenewed: true },
  ).catch(() => null)
  if (present?.user.id !== user_id) return false
  remember(present)
  return true
}
