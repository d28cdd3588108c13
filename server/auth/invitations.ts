import { createHash, randomBytes } from 'node:crypto'
import { eq, isNull } from 'drizzle-orm'
import type { Invitation, InvitationAnswer } from '#app/contract/session.ts'
import { invitations, user } from '#server/db/schema.ts'
import { must, Refused, refusedField } from '#server/problem.ts'
import type { Deps } from '#server/scope.ts'
import { refuseCommon, setPassword } from './password.ts'
import { insertUser, userWithEmail } from './user-store.ts'

const WEEK = 7 * 86_400_000

/**
 * Makes a one-time link, good for a week, to the account of a person; `null` = to that of the first admin, whose
 * address is not known yet. Earlier links to the same account stop working. Only a hash of the token is stored.
 */
export async function inviteTo({ db, clock, settings }: Deps, user_id: string | null): Promise<string> {
  await db.delete(invitations).where(sameAccount(user_id))
  const token = randomBytes(32).toString('base64url')
  const created_at = clock.now()
  const expires_at = new Date(created_at.getTime() + WEEK)
  await db.insert(invitations).values({ hash: hashOf(token), user_id, created_at, expires_at })
  return `${settings.site_url}/bienvenue/${token}`
}

/** What the link opens. Throws `not_found` when it was used or never was, `gone` when it is too old. */
export async function readInvitation({ db, clock }: Deps, token: string): Promise<Invitation> {
  const [found] = await db
    .select({ expires_at: invitations.expires_at, name: user.name, email: user.email, role: user.role })
    .from(invitations)
    .leftJoin(user, eq(user.id, invitations.user_id))
    .where(eq(invitations.hash, hashOf(token)))
  must(found !== undefined, 'not_found', USED)
  must(found.expires_at > clock.now(), 'gone', EXPIRED)
  const { name, email, role } = found
  return { name: name ?? '', email: email ?? '', role: role ?? 'admin', first_admin: email === null }
}

/** Uses the link up: the account gets its name and password. Answers the address to sign in with. */
export async function acceptInvitation(deps: Deps, token: string, answer: InvitationAnswer): Promise<string> {
  const invited = await readInvitation(deps, token)
  refuseCommon(answer.password, [answer.email, answer.name])
  // Whoever deletes the row has the link; the other of two at once finds nothing.
  const [used] = await deps.db
    .delete(invitations)
    .where(eq(invitations.hash, hashOf(token)))
    .returning()
  must(used !== undefined, 'not_found', USED)
  const email = answer.email.toLowerCase()
  const user_id = used.user_id ?? (await firstAdmin(deps, email, answer.name))
  if (used.user_id !== null && email !== invited.email) throw otherAddress(invited.email)
  await deps.db.update(user).set({ name: answer.name }).where(eq(user.id, user_id))
  await setPassword(deps.db, user_id, answer.password)
  return email
}

async function firstAdmin(deps: Deps, email: string, name: string) {
  if (await userWithEmail(deps.db, email)) throw refusedField(['email'], 'duplicate')
  return (await insertUser(deps.db, { email, name, role: 'admin' })).id
}

function otherAddress(email: string) {
  const detail = `L’invitation a été faite à ${email}\u00A0: gardez cette adresse.`
  return new Refused('validation', { errors: [{ pointer: '/email', code: 'invalid', detail }] })
}

const USED = { detail: 'Ce lien a déjà servi, ou il n’est pas complet. Demandez-en un nouveau.' }
const EXPIRED = { detail: 'Ce lien a plus de sept jours\u00A0: demandez-en un nouveau.' }

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex')

const sameAccount = (user_id: string | null) =>
  user_id === null ? isNull(invitations.user_id) : eq(invitations.user_id, user_id)
