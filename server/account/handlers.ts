import type { accountEndpoints } from '#app/contract/account.ts'
import { countAttempts, countCodes } from '#server/auth/attempts.ts'
import { isPassword, refuseCommon, setPassword } from '#server/auth/password.ts'
import { lockUser } from '#server/auth/user-store.ts'
import { must, refusedField } from '#server/problem.ts'
import type { Member, Scope } from '#server/scope.ts'
import type { Handlers } from '#server/serve.ts'
import { deletePasskey, passkeysOf, renamePasskey } from './passkey-store.ts'
import { addPasskey, registrationOptions } from './passkeys.ts'
import { closeResets } from './resets.ts'
import { endSession, endSessions, sessionsOf } from './sessions.ts'
import {
  confirmTwoFactor,
  dropTwoFactor,
  renewRecoveryCodes,
  startTwoFactor,
  twoFactorOf,
} from './two-factor.ts'

/** What a person does with their own account; nobody else's is ever named. Wrong passwords and codes are counted. */
export function accountHandlers(): Handlers<typeof accountEndpoints> {
  const attempts = countAttempts()
  const codes = countCodes()

  /** Refuses unless this is the person's password, said where it was typed. */
  async function mustKnowPassword(call: Call, typed: string, path: string) {
    const { db, member, address } = call
    await attempts.spend(member.user.id, address)
    if (!(await isPassword(db, member.user.id, typed))) throw refusedField([path], 'wrong_password')
    await attempts.forgive(member.user.id, address)
  }
  return {
    read: async ({ db, member: { user } }) => {
      const { is_on, recovery_codes } = await twoFactorOf(db, user.id)
      return { two_factor: { is_on, recovery_codes }, passkeys: await passkeysOf(db, user.id) }
    },

    sessions: async ({ db, member, clock }) => ({
      data: await sessionsOf(db, {
        user_id: member.user.id,
        present: member.session_id,
        now: clock.now(),
      }),
    }),

    endSession: async ({ db, member, params }) => {
      must(await endSession(db, member.user.id, params.id), 'not_found')
    },

    endOthers: async ({ db, member }) => {
      await endSessions(db, member.user.id, { but: member.session_id })
    },

    changePassword: async (call) => {
      const { db, member, body } = call
      await mustKnowPassword(call, body.current_password, 'current_password')
      const { id, email, name } = await lockUser(db, member.user.id)
      refuseCommon(body.password, [email, name])
      await setPassword(db, id, body.password)
      await closeResets(call, id)
      await endSessions(db, id, { but: member.session_id })
    },

    startTwoFactor: async (call) => {
      const { db, member, body } = call
      await mustKnowPassword(call, body.password, 'password')
      const user = await lockUser(db, member.user.id)
      must(!(await twoFactorOf(db, user.id)).is_on, 'transition_refused', ON)
      return startTwoFactor(call, user)
    },

    confirmTwoFactor: async (call) => {
      const { db, member, body } = call
      const { id } = await lockUser(db, member.user.id)
      must((await twoFactorOf(db, id)).is_started, 'transition_refused')
      await codes.spend(id)
      const recovery_codes = await confirmTwoFactor(call, id, body.code)
      if (recovery_codes === null) throw refusedField(['code'], 'wrong_code')
      await codes.forgive(id)
      return { recovery_codes }
    },

    renewRecoveryCodes: async (call) => {
      const { db, member, body } = call
      await mustKnowPassword(call, body.password, 'password')
      must((await twoFactorOf(db, member.user.id)).is_on, 'transition_refused')
      return { recovery_codes: await renewRecoveryCodes(db, member.user.id) }
    },

    stopTwoFactor: async (call) => {
      await mustKnowPassword(call, call.body.password, 'password')
      await dropTwoFactor(call.db, call.member.user.id)
    },

    passkeyOptions: async (call) => {
      await mustKnowPassword(call, call.body.password, 'password')
      return registrationOptions(call, await lockUser(call.db, call.member.user.id))
    },

    addPasskey: (call) => addPasskey(call, call.member.user.id, call.body),

    renamePasskey: ({ db, member, params, body }) => renamePasskey(db, member.user.id, params.id, body.name),

    removePasskey: async (call) => {
      await mustKnowPassword(call, call.body.password, 'password')
      await deletePasskey(call.db, call.member.user.id, call.params.id)
    },
  }
}

type Call = Scope & { member: Member }

const ON = { detail: 'Les codes sont déjà demandés à la connexion.' }
