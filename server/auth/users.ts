import { can } from '#app/contract/policy.ts'
import type { User, UserPatch, userEndpoints } from '#app/contract/user.ts'
import { deletePasskeys } from '#server/account/passkey-store.ts'
import { resetLink } from '#server/account/resets.ts'
import { endSession, endSessions, sessionsOf } from '#server/account/sessions.ts'
import { dropTwoFactor } from '#server/account/two-factor.ts'
import { issue, must, Refused } from '#server/problem.ts'
import type { Handlers } from '#server/serve.ts'
import { inviteTo } from './invitations.ts'
import { insertUser, isLastAdmin, listUsers, lockUser, updateUser, userWithEmail } from './user-store.ts'

/** The people of the newsroom: who they are, what they may do, and whether they may still come in. */
export const userHandlers: Handlers<typeof userEndpoints> = {
  list: async ({ db, member }) => {
    must(can(member, 'user.read'), 'forbidden')
    return { data: await listUsers(db) }
  },

  invite: async (call) => {
    const { db, member, body } = call
    must(can(member, 'user.manage'), 'forbidden')
    const known = await userWithEmail(db, body.email)
    if (known !== undefined && !(known.invited && known.active)) throw taken()
    const { name, role } = body
    const user = known ? await updateUser(db, known.id, { name, role }) : await insertUser(db, body)
    return { user, invitation_url: await inviteTo(call, user.id) }
  },

  update: async ({ db, member, params, body, if_match }) => {
    must(can(member, 'user.manage'), 'forbidden')
    const user = await lockUser(db, params.id)
    must(user.lock_version === if_match, 'precondition_failed', { current: user })
    must(!stepsDown(user, body) || !(await isLastAdmin(db, user.id)), 'in_use', LAST_ADMIN)
    return updateUser(db, user.id, body)
  },

  sessions: async ({ db, member, params, clock }) => {
    must(can(member, 'user.manage'), 'forbidden')
    const { id } = await lockUser(db, params.id)
    return { data: await sessionsOf(db, { user_id: id, present: member.session_id, now: clock.now() }) }
  },

  endSessions: async ({ db, member, params }) => {
    must(can(member, 'user.manage'), 'forbidden')
    await endSessions(db, (await lockUser(db, params.id)).id)
  },

  endSession: async ({ db, member, params }) => {
    must(can(member, 'user.manage'), 'forbidden')
    must(await endSession(db, params.id, params.session_id), 'not_found')
  },

  reset: async (call) => {
    must(can(call.member, 'user.manage'), 'forbidden')
    const user = await lockUser(call.db, call.params.id)
    must(user.active && !user.invited, 'transition_refused', NO_PASSWORD)
    return { reset_url: await resetLink(call, user.id) }
  },

  resetSecondFactor: async ({ db, member, params }) => {
    must(can(member, 'user.manage'), 'forbidden')
    const { id } = await lockUser(db, params.id)
    await dropTwoFactor(db, id)
    await deletePasskeys(db, id)
  },
}

/** An invited person whose link was lost is invited again; anybody else with the address is there already. */
function taken() {
  return new Refused('duplicate', {
    detail: 'Un compte existe déjà avec cette adresse.',
    errors: [issue(['email'], 'duplicate')],
  })
}

const NO_PASSWORD = {
  detail:
    'Cette personne n’a pas encore de mot de passe, ou son accès est fermé\u00A0: faites-lui plutôt un lien d’invitation.',
}

const stepsDown = (user: User, patch: UserPatch) =>
  user.role === 'admin' &&
  user.active &&
  (patch.active === false || (patch.role !== undefined && patch.role !== 'admin'))

const LAST_ADMIN = {
  detail:
    'C’est le dernier compte admin\u00A0: sans lui, personne ne pourrait plus gérer l’équipe. Nommez d’abord un·e autre admin.',
}
