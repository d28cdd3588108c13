import { Secret, TOTP } from 'otpauth'
import { api } from '#app/contract/api.ts'
import type { Role } from '#app/contract/policy.ts'
import { softDevice } from '#server/account/testing-passkey.ts'
import { setPassword } from '#server/auth/password.ts'
import { session } from '#server/db/schema.ts'
import type { Client } from '#server/testing-client.ts'
import { CURRENT, newEmail, newName, room } from './testing-given.ts'
import type { Rows } from './testing-row.ts'

/** What is done to people, and by each to their own account. */
export const accountRows: Rows = {
  'users.invite': {
    action: 'user.manage',
    by: (client) =>
      client.call(api.users.invite, { body: { name: 'Nour', email: newEmail(), role: 'editor' } }),
  },
  'users.update': {
    action: 'user.manage',
    by: async (client) => {
      const body = { name: 'Nour', email: newEmail(), role: 'editor' } as const
      const { id } = (await room.as('admin').call(api.users.invite, { body })).body.user
      return client.call(api.users.update, { params: { id }, body: { role: 'producer' } }, CURRENT)
    },
  },
  'users.endSessions': {
    action: 'user.manage',
    by: (client) => client.call(api.users.endSessions, ofPerson()),
  },
  'users.endSession': {
    action: 'user.manage',
    by: async (client) => {
      const session_id = await givenSession('personne')
      return client.call(api.users.endSession, { params: { id: 'personne', session_id } })
    },
  },
  'users.reset': {
    action: 'user.manage',
    by: async (client) => {
      await setPassword(room.db, 'personne', PASSWORD)
      return client.call(api.users.reset, ofPerson())
    },
  },
  'users.resetSecondFactor': {
    action: 'user.manage',
    by: (client) => client.call(api.users.resetSecondFactor, ofPerson()),
  },
  'account.endSession': {
    action: null,
    by: async (client, role) =>
      client.call(api.account.endSession, { params: { id: await givenSession(role) } }),
  },
  'account.endOthers': { action: null, by: (client) => client.call(api.account.endOthers, {}) },
  'account.changePassword': {
    action: null,
    by: async (client, role) => {
      await setPassword(room.db, role, PASSWORD)
      const body = { current_password: PASSWORD, password: 'une autre phrase encore' }
      return client.call(api.account.changePassword, { body })
    },
  },
  'account.startTwoFactor': {
    action: null,
    by: async (client, role) => {
      await setPassword(room.db, role, PASSWORD)
      return client.call(api.account.startTwoFactor, { body: { password: PASSWORD } })
    },
  },
  'account.confirmTwoFactor': { action: null, by: turnCodesOn },
  'account.renewRecoveryCodes': {
    action: null,
    by: async (client, role) => {
      await setPassword(room.db, role, PASSWORD)
      return client.call(api.account.renewRecoveryCodes, { body: { password: PASSWORD } })
    },
  },
  'account.stopTwoFactor': {
    action: null,
    by: (client) => client.call(api.account.stopTwoFactor, { body: { password: PASSWORD } }),
  },
  'account.passkeyOptions': {
    action: null,
    by: passkeyOptions,
  },
  'account.addPasskey': { action: null, by: addPasskey },
  'account.renamePasskey': {
    action: null,
    by: async (client, role) => {
      const { id } = (await addPasskey(client, role)).body
      return client.call(api.account.renamePasskey, { params: { id }, body: { name: 'Bureau' } })
    },
  },
  'account.removePasskey': {
    action: null,
    by: async (client, role) => {
      const { id } = (await addPasskey(client, role)).body
      return client.call(api.account.removePasskey, { params: { id }, body: { password: PASSWORD } })
    },
  },
  'session.signOut': { action: null, by: (client) => client.call(api.session.signOut, {}) },
}

const PASSWORD = 'une phrase assez longue'

/** Somebody who is none of the five. */
const ofPerson = () => ({ params: { id: 'personne' } })

async function givenSession(userId: string) {
  const id = newName()
  const expiresAt = new Date(room.clock.now().getTime() + 86_400_000)
  await room.db.insert(session).values({ id, token: id, userId, expiresAt })
  return id
}

async function turnCodesOn(client: Client, role: Role) {
  await setPassword(room.db, role, PASSWORD)
  const { secret } = (await client.call(api.account.startTwoFactor, { body: { password: PASSWORD } })).body
  const timestamp = room.clock.now().getTime()
  const code = TOTP.generate({ secret: Secret.fromBase32(secret), timestamp })
  return client.call(api.account.confirmTwoFactor, { body: { code } })
}

async function passkeyOptions(client: Client, role: Role) {
  await setPassword(room.db, role, PASSWORD)
  return client.call(api.account.passkeyOptions, { body: { password: PASSWORD } })
}

async function addPasskey(client: Client, role: Role) {
  const response = softDevice('http://localhost').make((await passkeyOptions(client, role)).body)
  return client.call(api.account.addPasskey, { body: { name: 'Téléphone', response } })
}
