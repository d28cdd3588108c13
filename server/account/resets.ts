import { createHash, randomBytes } from 'node:crypto'
import { endSessions } from '#server/account/sessions.ts'
import { recordStranger } from '#server/audit/record.ts'
import { refuseCommon, setPassword } from '#server/auth/password.ts'
import { lockUser } from '#server/auth/user-store.ts'
import { must } from '#server/problem.ts'
import type { Deps, Scope } from '#server/scope.ts'
import { deletePasskeys } from './passkey-store.ts'
import { dropRecoveryCodes } from './two-factor.ts'
import { dropOnce, keepOnce, peekOnce, takeOnce } from './once.ts'

const DAY = 86_400_000
const KIND = 'reset:'

/** Makes a one-time link, good for a day, to a new password; earlier ones stop working. Only a hash of it is stored. */
export async function resetLink(deps: Deps, user_id: string): Promise<string> {
  await dropOnce(deps, KIND, user_id)
  const token = randomBytes(32).toString('base64url')
  await keepOnce(deps, keyOf(token), user_id, DAY)
  return `${deps.settings.site_url}/mot-de-passe/${token}`
}

/** Whose password the link replaces. Throws `not_found` when it was used or never was, `gone` when it is too old. */
export async function readReset(deps: Deps, token: string) {
  const found = await peekOnce(deps, keyOf(token))
  must(found !== null, 'not_found', USED)
  must(found !== 'late', 'gone', EXPIRED)
  const user = await lockUser(deps.db, found.value)
  must(user.active, 'not_found', USED)
  return user
}

/**
 * Uses the link up: the account gets its password, and every session of before ends. So does every other way in that
 * somebody else may have made meanwhile: passkeys and recovery codes.
 */
export async function acceptPasswordLink(scope: Scope, token: string, password: string): Promise<void> {
  const { db, clock, request_id } = scope
  const user = await readReset(scope, token)
  refuseCommon(password, [user.email, user.name])
  must((await takeOnce(scope, keyOf(token))) !== null, 'not_found', USED)
  await setPassword(db, user.id, password)
  await endSessions(db, user.id)
  await deletePasskeys(db, user.id)
  await dropRecoveryCodes(db, user.id)
  await recordStranger(db, { by: user, clock, request_id }, { action: 'user.new_password', subject: user })
}

/** Closes the links that were made for a person. */
export const closeResets = (deps: Pick<Deps, 'db'>, user_id: string) => dropOnce(deps, KIND, user_id)

const keyOf = (token: string) => KIND + createHash('sha256').update(token).digest('hex')

const USED = { detail: 'Ce lien a déjà servi, ou il n’est pas complet. Demandez-en un nouveau.' }
const EXPIRED = { detail: 'Ce lien a plus d’un jour\u00A0: demandez-en un nouveau.' }
