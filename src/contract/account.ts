import { z } from 'zod'
import { NewPassword, WebAuthn } from './credential.ts'
import { endpoint } from './endpoint.ts'
import { listOf } from './list.ts'
import { OpenSession } from './open-session.ts'
import { requiredLine } from './value.ts'

/** A key that a device or a password manager keeps (WebAuthn). */
export const Passkey = z
  .object({ id: z.string(), name: z.string(), created_at: z.string(), last_used_at: z.string().nullable() })
  .meta({ id: 'Passkey' })
export type Passkey = z.infer<typeof Passkey>

/** How a person comes in, besides the password. `recovery_codes` is how many are left. */
export const Account = z
  .object({
    two_factor: z.object({ is_on: z.boolean(), recovery_codes: z.int() }),
    passkeys: z.array(Passkey),
  })
  .meta({ id: 'Account' })
export type Account = z.infer<typeof Account>

const Password = z.string().min(1).max(200)
/** Six digits of the authenticator application, or a recovery code. */
const SecondFactor = z.string().trim().min(1).max(40)

export const PasswordChange = z.object({ current_password: Password, password: NewPassword })
export type PasswordChange = z.infer<typeof PasswordChange>

export const TwoFactorCode = z.object({ code: SecondFactor })
export const PasswordAgain = z.object({ password: Password })
export const PasskeyName = z.strictObject({ name: requiredLine(80) })

const SessionId = z.object({ id: z.string().min(1).max(64) })
const PasskeyId = z.object({ id: z.string().min(1).max(1400) })
const RecoveryCodes = z.object({ recovery_codes: z.array(z.string()) })

export const accountEndpoints = {
  read: endpoint({
    method: 'get',
    path: '/account',
    summary: 'My second factor and my passkeys',
    reply: Account,
  }),
  sessions: endpoint({
    method: 'get',
    path: '/account/sessions',
    summary: 'Where I am signed in, the latest first',
    reply: listOf(OpenSession),
  }),
  endSession: endpoint({
    method: 'delete',
    path: '/account/sessions/{id}',
    summary: 'End one of my sessions',
    params: SessionId,
  }),
  endOthers: endpoint({
    method: 'delete',
    path: '/account/sessions',
    summary: 'End all my sessions but this one',
  }),
  changePassword: endpoint({
    method: 'post',
    path: '/account/password',
    summary: 'Change my password; my other sessions end',
    status: 204,
    body: PasswordChange,
  }),
  /** Nothing is asked at sign-in until the first code was confirmed. */
  startTwoFactor: endpoint({
    method: 'post',
    path: '/account/two_factor',
    summary: 'Make a secret for an authenticator application (RFC 6238), shown once, with my password',
    body: PasswordAgain,
    reply: z.object({ secret: z.string(), uri: z.string() }),
  }),
  confirmTwoFactor: endpoint({
    method: 'post',
    path: '/account/two_factor/confirm',
    summary: 'Turn codes on with a first one; the answer holds the recovery codes, shown once',
    status: 200,
    body: TwoFactorCode,
    reply: RecoveryCodes,
  }),
  renewRecoveryCodes: endpoint({
    method: 'post',
    path: '/account/two_factor/recovery_codes',
    summary: 'Replace my recovery codes; the answer holds the new ones, shown once',
    status: 200,
    body: PasswordAgain,
    reply: RecoveryCodes,
  }),
  stopTwoFactor: endpoint({
    method: 'post',
    path: '/account/two_factor/stop',
    summary: 'Turn codes off, with my password',
    status: 204,
    body: PasswordAgain,
  }),
  passkeyOptions: endpoint({
    method: 'post',
    path: '/account/passkeys/options',
    summary: 'What the browser needs to make a passkey, good for five minutes, with my password',
    status: 200,
    body: PasswordAgain,
    reply: WebAuthn,
  }),
  addPasskey: endpoint({
    method: 'post',
    path: '/account/passkeys',
    summary: 'Keep a passkey that the browser made',
    body: PasskeyName.extend({ response: WebAuthn }),
    reply: Passkey,
  }),
  renamePasskey: endpoint({
    method: 'patch',
    path: '/account/passkeys/{id}',
    summary: 'Name a passkey',
    params: PasskeyId,
    body: PasskeyName,
    reply: Passkey,
  }),
  removePasskey: endpoint({
    method: 'post',
    path: '/account/passkeys/{id}/remove',
    summary: 'Forget a passkey, with my password',
    status: 204,
    params: PasskeyId,
    body: PasswordAgain,
  }),
}
