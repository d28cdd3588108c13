import type { Role } from '#app/contract/policy.ts'
import type { User } from '#app/contract/user.ts'
import { m } from '#app/paraglide/messages.js'

export const roleNames: Record<Role, () => string> = {
  viewer: m.shell_role_viewer,
  editor: m.shell_role_editor,
  chief_editor: m.shell_role_chief_editor,
  producer: m.shell_role_producer,
  admin: m.shell_role_admin,
}

/** Each role with what it lets one do. */
export const roleWords: Record<Role, () => string> = {
  viewer: m.team_role_viewer,
  editor: m.team_role_editor,
  chief_editor: m.team_role_chief_editor,
  producer: m.team_role_producer,
  admin: m.team_role_admin,
}

/** Whether nobody else who can sign in could manage the team. */
export function isLastAdmin(user: User, team: User[]): boolean {
  const canManage = ({ role, active, invited }: User) => role === 'admin' && active && !invited
  return canManage(user) && team.filter(canManage).length === 1
}
