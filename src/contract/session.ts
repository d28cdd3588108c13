import { z } from 'zod'
import { NewPassword, WebAuthn } from './credential.ts'
import { endpoint } from './endpoint.ts'
import { known } from './known.ts'
import { Action, Role } from './policy.ts'
import { requiredLine } from './value.ts'

/** Who is signed in, what they may do, and the token to send back as `X-CSRF-Token` on every write. */
export const Session = z
  .object({
    user: z.object({ id: z.string(), name: z.string(), email: z.string(), role: Role }),
    permissions: known(Action),
    csrf_token: z.string(),
  })
  .meta({ id: 'Session' })
export type Session = z.infer<typeof Session>

/** `code` is asked for with `second_factor` once the password was right: six digits, or a recovery code. */
export const Credentials = z.object({
  email: z.email().max(254),
  password: z.string().min(1).max(200),
  code: z.string().trim().min(1).max(40).optional(),
})
export type Credentials = z.infer<typeof Credentials>

/** What a one-time link opens: the first admin's account, or an invited person's. */
export const Invitation = z
  .object({ name: z.string(), email: z.string(), role: Role, first_admin: z.boolean() })
  .meta({ id: 'Invitation' })
export type Invitation = z.infer<typeof Invitation>

export const InvitationAnswer = z.object({
  name: requiredLine(120),
  email: z.email().max(254),
  password: NewPassword,
})
export type InvitationAnswer = z.infer<typeof InvitationAnswer>

export const PasswordReset = z.object({ password: NewPassword })
export type PasswordReset = z.infer<typeof PasswordReset>

const Token = z.object({ token: z.string().min(20).max(200) })

export const sessionEndpoints = {
  current: endpoint({ method: 'get', path: '/session', summary: 'Who is signed in', reply: Session }),
  signIn: endpoint({
    method: 'post',
    path: '/session',
    summary: 'Sign in with an e-mail address and a password, and a code when one is asked for',
    access: 'anyone',
    fleeting: true,
    body: Credentials,
    reply: Session,
  }),
  signOut: endpoint({ method: 'delete', path: '/session', summary: 'Sign out' }),
  invitation: endpoint({
    method: 'get',
    path: '/invitations/{token}',
    summary: 'What a one-time link opens',
    access: 'anyone',
    params: Token,
    reply: Invitation,
  }),
  accept: endpoint({
    method: 'post',
    path: '/invitations/{token}',
    summary: 'Choose a name and a password through a one-time link, and sign in',
    access: 'anyone',
    params: Token,
    body: InvitationAnswer,
    reply: Session,
  }),
  passkeyOptions: endpoint({
    method: 'post',
    path: '/session/passkey/options',
    summary: 'What the browser needs to sign in with a passkey, good for five minutes',
    access: 'anyone',
    fleeting: true,
    status: 200,
    reply: WebAuthn,
  }),
  signInByPasskey: endpoint({
    method: 'post',
    path: '/session/passkey',
    summary: 'Sign in with a passkey',
    access: 'anyone',
    fleeting: true,
    body: z.object({ response: WebAuthn }),
    reply: Session,
  }),
  readReset: endpoint({
    method: 'get',
    path: '/resets/{token}',
    summary: 'Whose password a one-time link replaces',
    access: 'anyone',
    params: Token,
    reply: z.object({ name: z.string(), email: z.string() }),
  }),
  reset: endpoint({
    method: 'post',
    path: '/resets/{token}',
    summary: 'Choose a new password through a one-time link; every session ends',
    access: 'anyone',
    status: 204,
    params: Token,
    body: PasswordReset,
  }),
}
