import { and, eq, gt } from 'drizzle-orm'
import type { Access } from '#app/contract/endpoint.ts'
import { permissionsOf } from '#app/contract/policy.ts'
import { session, user } from '#server/db/schema.ts'
import type { Deps, Member } from '#server/scope.ts'
import { tokenOf } from './cookie.ts'
import { checkCsrf, checkOrigin } from './csrf.ts'
import { keepAlive } from './lifetime.ts'

/** Who asks, or null. Refuses a write that comes from another site, and a member's write without the session's token. */
export async function authenticate(request: Request, deps: Deps, access: Access): Promise<Member | null> {
  const writes = request.method !== 'GET' && request.method !== 'HEAD'
  if (writes) checkOrigin(request, deps)
  const member = await memberOf(request, deps)
  if (member !== null && writes && access === 'member') checkCsrf(request, deps, member.session_id)
  return member
}

async function memberOf(request: Request, deps: Deps): Promise<Member | null> {
  const token = await tokenOf(request, deps)
  if (token === null) return null
  const [found] = await deps.db
    .select({ session, user })
    .from(session)
    .innerJoin(user, eq(user.id, session.userId))
    .where(and(eq(session.token, token), gt(session.expiresAt, deps.clock.now()), eq(user.active, true)))
  if (found === undefined) return null
  await keepAlive(deps, found)
  return {
    session_id: found.session.id,
    user: { id: found.user.id, name: found.user.name },
    permissions: permissionsOf(found.user.role, { editorsPublish: deps.settings.editors_publish }),
  }
}
