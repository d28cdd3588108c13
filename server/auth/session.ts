import { eq } from 'drizzle-orm'
import { permissionsOf } from '#app/contract/policy.ts'
import type { Session, sessionEndpoints } from '#app/contract/session.ts'
import { session, user } from '#server/db/schema.ts'
import { must } from '#server/problem.ts'
import type { Deps } from '#server/scope.ts'
import { Answer, type Handlers } from '#server/serve.ts'
import { countAttempts } from './attempts.ts'
import { csrfToken } from './csrf.ts'
import { acceptInvitation, readInvitation } from './invitations.ts'
import { signIn, signOut } from './sign-in.ts'

/** Signing in and out, and the doors that one-time links open. The count of failures lives as long as the application. */
export function sessionHandlers(): Handlers<typeof sessionEndpoints> {
  const attempts = countAttempts()
  return {
    current: async (call) => sessionOf(call, eq(session.id, call.member.session_id)),

    signIn: async (call) => {
      const { body, address, member, db } = call
      await attempts.spend(body.email, address)
      const { token, cookies } = await signIn(call, body)
      await attempts.forgive(body.email, address)
      if (member !== null) await db.delete(session).where(eq(session.id, member.session_id))
      return new Answer(await sessionOf(call, eq(session.token, token)), cookies)
    },

    signOut: async (call) => new Answer(undefined, await signOut(call, call.request)),

    invitation: async (call) => readInvitation(call, call.params.token),

    accept: async (call) => {
      const email = await acceptInvitation(call, call.params.token, call.body)
      const { token, cookies } = await signIn(call, { email, password: call.body.password })
      return new Answer(await sessionOf(call, eq(session.token, token)), cookies)
    },
  }
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
