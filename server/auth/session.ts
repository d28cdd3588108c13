import { eq } from 'drizzle-orm'
import { permissionsOf } from '#app/contract/policy.ts'
import type { Session, sessionEndpoints } from '#app/contract/session.ts'
import { personWithPasskey, signInOptions } from '#server/account/passkeys.ts'
import { readReset, acceptPasswordLink } from '#server/account/resets.ts'
import { session, user } from '#server/db/schema.ts'
import { must } from '#server/problem.ts'
import type { Deps } from '#server/scope.ts'
import { Answer, type Handlers } from '#server/serve.ts'
import { countAsking, countAttempts, countCodes } from './attempts.ts'
import { csrfToken } from './csrf.ts'
import { type Entering, enter, refuseEntry } from './enter.ts'
import { acceptInvitation, readInvitation } from './invitations.ts'
import { askSecondFactor } from './second-factor.ts'
import { openSession, signIn, signOut } from './sign-in.ts'

/** Signing in and out, and the doors that one-time links open. The count of failures lives as long as the application. */
export function sessionHandlers(): Handlers<typeof sessionEndpoints> {
  const attempts = countAttempts()
  const codes = countCodes()
  const ask = countAsking()
  return {
    current: async (call) => sessionOf(call, eq(session.id, call.member.session_id)),

    signIn: async (call) => {
      const { body, address } = call
      await attempts.spend(body.email, address)
      const opened = await enter(call, async (turn) => {
        const found = await signIn(turn, body)
        const by = await askSecondFactor(turn, found.user.id, body.code, codes)
        return { ...found, by }
      }).catch((error: unknown) => refuseEntry(call, body.email, error))
      await attempts.forgive(body.email, address)
      return answer(call, opened)
    },

    signOut: async (call) => new Answer(undefined, await signOut(call)),

    passkeyOptions: async (call) => {
      await ask(call.address)
      return signInOptions(call)
    },

    signInByPasskey: async (call) => {
      await ask(call.address)
      const opened = await personWithPasskey(call, call.body.response)
        .then((id) => enter(call, async (turn) => ({ ...(await openSession(turn, id)), by: 'passkey' })))
        .catch((error: unknown) => refuseEntry(call, '', error))
      return answer(call, opened)
    },

    invitation: async (call) => readInvitation(call, call.params.token),

    accept: async (call) => {
      const email = await acceptInvitation(call, call.params.token, call.body)
      const opened = await enter(call, async (turn) => ({
        ...(await signIn(turn, { email, password: call.body.password })),
        by: 'invitation',
      }))
      return answer(call, opened)
    },

    readReset: async (call) => {
      const { name, email } = await readReset(call, call.params.token)
      return { name, email }
    },

    reset: async (call) => {
      await acceptPasswordLink(call, call.params.token, call.body.password)
    },
  }
}

async function answer(call: Deps, { token, cookies }: Entering) {
  return new Answer(await sessionOf(call, eq(session.token, token)), cookies)
}

async function sessionOf(deps: Deps, one: ReturnType<typeof eq>): Promise<Session> {
  const [found] = await deps.db
    .select({ session_id: session.id, id: user.id, name: user.name, email: user.email, role: user.role })
    .from(session)
    .innerJoin(user, eq(user.id, session.userId))
    .where(one)
  must(found !== undefined, 'unauthenticated')
  const { session_id, ...person } = found
  return {
    user: person,
    permissions: permissionsOf(person.role, { editorsPublish: deps.settings.editors_publish }),
    csrf_token: csrfToken(deps.secret, session_id),
  }
}
