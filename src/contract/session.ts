import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { Action, Role } from './policy.ts'
import { requiredLine } from './value.ts'

/** Who is signed in, what they may do, and the token to send back as `X-CSRF-Token` on every write. */
export const Session = z
  .object({
    user: z.object({ id: z.string(), name: z.string(), email: z.string(), role: Role }),
    permissions: z.array(Action),
    csrf_token: z.string(),
  })
  .meta({ id: 'Session' })
export type Session = z.infer<typeof Session>

export const Credentials = z.object({ email: z.email().max(254), password: z.string().min(1).max(200) })
export type Credentials = z.infer<typeof Credentials>

/** A new password: at least 12 characters (NIST SP 800-63B), the server refuses the common ones. */
const NewPassword = z
  .string()
  .max(200)
  .refine((text) => text.length >= 12, { params: { code: 'password_weak' } })

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

const Token = z.object({ token: z.string().min(20).max(200) })

export const sessionEndpoints = {
  current: endpoint({ method: 'get', path: '/session', summary: 'Who is signed in', reply: Session }),
  signIn: endpoint({
    method: 'post',
    path: '/session',
    summary: 'Sign in with an e-mail address and a password',
    access: 'anyone',
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
}
