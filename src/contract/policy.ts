import { z } from 'zod'

export const Role = z.enum(['viewer', 'editor', 'chief_editor', 'producer', 'admin'])
export type Role = z.infer<typeof Role>

/**
 * Everything that needs a permission. A `GET` needs none beyond being signed in, but for `user.read`, `audit.read`,
 * `guest.private`, which is to read how guests are reached and what is known of them, and `archive.bulk` or
 * `archive.merge`, one of which it takes to read what was done to many things.
 */
export const Action = z.enum([
  'broadcast.create',
  'broadcast.update',
  'broadcast.publish',
  'broadcast.unpublish',
  'broadcast.archive',
  'broadcast.trash',
  'broadcast.restore',
  'broadcast.share',
  'broadcast.legacy',
  'broadcast.plan',
  'broadcast.air',
  'broadcast.produce',
  'guest.private',
  'guest.create',
  'guest.update',
  'guest.delete',
  'tag.create',
  'tag.update',
  'tag.delete',
  'series.create',
  'series.update',
  'series.delete',
  'series.template',
  'image.create',
  'image.update',
  'image.delete',
  'archive.bulk',
  'archive.merge',
  'view.share',
  'campaign.update',
  'user.read',
  'user.manage',
  'audit.read',
])
export type Action = z.infer<typeof Action>

/** Why an action is refused: shown beside the disabled button, and the reason of a 403. */
export const Refusal = z.enum(['role', 'trashed', 'not_author', 'published'])
export type Refusal = z.infer<typeof Refusal>

/** Who acts: the permissions come from the session, so that any backend can hand out its own. */
export interface Actor {
  user: { id: string }
  permissions: Action[]
}

/** What is acted upon; only a broadcast has rules of its own. */
export interface Subject {
  status?: string
  created_by?: string | null
}

/** The reason to refuse, or null when the action is allowed. */
export function refusal(actor: Actor, action: Action, subject: Subject = {}): Refusal | null {
  if (action === 'broadcast.trash' && !actor.permissions.includes(action)) return ownDraft(actor, subject)
  if (!actor.permissions.includes(action)) return 'role'
  if (subject.status === 'trashed' && action.startsWith('broadcast.') && action !== 'broadcast.restore')
    return 'trashed'
  return null
}

/** Whether the action is allowed. */
export function can(actor: Actor, action: Action, subject: Subject = {}): boolean {
  return refusal(actor, action, subject) === null
}

/** What each role may do on the embedded backend. `editorsPublish` is the house's choice, yes by default. */
export function permissionsOf(role: Role, { editorsPublish }: { editorsPublish: boolean }): Action[] {
  const granted = TABLE[role]
  return role === 'editor' && !editorsPublish
    ? granted.filter((action) => action !== 'broadcast.publish')
    : granted
}

/** Whoever writes may throw away an own page that the public never saw. */
function ownDraft(actor: Actor, subject: Subject): Refusal | null {
  if (!actor.permissions.includes('broadcast.create')) return 'role'
  if (subject.created_by !== actor.user.id) return 'not_author'
  return subject.status === 'draft' || subject.status === 'in_review' ? null : 'published'
}

const write: Action[] = [
  'broadcast.create',
  'broadcast.update',
  'broadcast.share',
  'image.create',
  'image.update',
]
const names: Action[] = ['guest.create', 'guest.update', 'tag.create', 'tag.update']
const live: Action[] = ['broadcast.plan', 'broadcast.air', 'broadcast.produce', 'series.template']
const chief: Action[] = [
  'broadcast.unpublish',
  'broadcast.archive',
  'broadcast.trash',
  'broadcast.restore',
  'guest.delete',
  'tag.delete',
  'series.create',
  'series.update',
  'series.delete',
  'image.delete',
  'archive.bulk',
  'archive.merge',
  'view.share',
]

const TABLE: Record<Role, Action[]> = {
  viewer: [],
  editor: [...write, ...names, 'broadcast.publish'],
  producer: [...write, ...names, ...live, 'guest.private'],
  chief_editor: [...write, ...names, ...live, ...chief, 'broadcast.publish', 'user.read'],
  admin: Action.options,
}
