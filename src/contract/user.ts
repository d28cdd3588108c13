import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { listOf } from './list.ts'
import { OpenSession } from './open-session.ts'
import { Role } from './policy.ts'
import { requiredLine } from './value.ts'

/** A person of the newsroom. `invited`: the one-time link was not used yet. `second_factor`: by codes or passkeys. */
export const User = z
  .object({
    id: z.string(),
    name: z.string(),
    email: z.string(),
    role: Role,
    active: z.boolean(),
    invited: z.boolean(),
    second_factor: z.boolean(),
    last_seen_at: z.string().nullable(),
    lock_version: z.int(),
  })
  .meta({ id: 'User' })
export type User = z.infer<typeof User>

export const UserInput = z.strictObject({ name: requiredLine(120), email: z.email().max(254), role: Role })
export type UserInput = z.infer<typeof UserInput>

export const UserPatch = z
  .strictObject({ name: requiredLine(120), role: Role, active: z.boolean() })
  .partial()
export type UserPatch = z.infer<typeof UserPatch>

const UserId = z.object({ id: z.string().min(1).max(64) })

export const userEndpoints = {
  list: endpoint({ method: 'get', path: '/users', summary: 'People and their roles', reply: listOf(User) }),
  invite: endpoint({
    method: 'post',
    path: '/users',
    summary: 'Invite a person: the answer holds a one-time link, shown once',
    body: UserInput,
    reply: z.object({ user: User, invitation_url: z.string() }),
  }),
  update: endpoint({
    method: 'patch',
    path: '/users/{id}',
    summary: 'Change a name or a role, open or close an account',
    guarded: true,
    params: UserId,
    body: UserPatch,
    reply: User,
  }),
  sessions: endpoint({
    method: 'get',
    path: '/users/{id}/sessions',
    summary: 'Where a person is signed in',
    params: UserId,
    reply: listOf(OpenSession),
  }),
  endSessions: endpoint({
    method: 'delete',
    path: '/users/{id}/sessions',
    summary: 'End all sessions of a person',
    params: UserId,
  }),
  endSession: endpoint({
    method: 'delete',
    path: '/users/{id}/sessions/{session_id}',
    summary: 'End a session of a person',
    params: UserId.extend({ session_id: UserId.shape.id }),
  }),
  reset: endpoint({
    method: 'post',
    path: '/users/{id}/reset',
    summary: 'Make a one-time link to a new password, good for a day, shown once',
    params: UserId,
    reply: z.object({ reset_url: z.string() }),
  }),
  resetSecondFactor: endpoint({
    method: 'delete',
    path: '/users/{id}/second_factor',
    summary: 'Forget the codes and passkeys of a person who lost them',
    params: UserId,
  }),
}
