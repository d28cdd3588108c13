import { IconKey, IconLink, IconLock, IconLockOpen, IconPencil } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { errorLine } from '#app/api/explainError.ts'
import type { User } from '#app/contract/user.ts'
import { useCapabilities } from '#app/features/auth/useSession.ts'
import { formatDate } from '#app/lib/dates.ts'
import { m } from '#app/paraglide/messages.js'
import { getLocale } from '#app/paraglide/runtime.js'
import { type Column, DataTable } from '#app/ui/DataTable.tsx'
import { IconButton } from '#app/ui/IconButton.tsx'
import { notify } from '#app/ui/notify.ts'
import { StateBadge } from '#app/ui/StateBadge.tsx'
import { invitePerson } from './queries.ts'
import { isLastAdmin, roleNames } from './team.ts'
import classes from './Team.module.css'

/** One line a person; `self` is who looks, `refusal` why they may change nothing. */
export function TeamTable({
  team,
  self,
  refusal,
  onEdit,
  onAccess,
  onEntry,
  onLink,
}: {
  team: User[]
  self: string
  refusal: string | null
  onEdit: (user: User) => void
  onAccess: (user: User) => void
  onEntry: (user: User) => void
  onLink: (name: string, url: string) => void
}) {
  const { time_zone } = useCapabilities().newsroom
  const { mutate } = useMutation(invitePerson(useQueryClient()))
  const inviteAgain = ({ name, email, role }: User) =>
    mutate(
      { name, email, role },
      {
        onSuccess: ({ invitation_url }) => onLink(name, invitation_url),
        onError: (error) => notify(errorLine(error), { tone: 'trouble' }),
      },
    )
  return (
    <DataTable
      caption={m.team_caption({ total: team.length })}
      columns={columns(self, time_zone)}
      rows={team}
      rowKey={({ id }) => id}
      renderActions={(user) => (
        <>
          {user.invited && user.active && (
            <IconButton
              label={m.team_invite_again({ name: user.name })}
              icon={<IconLink size={16} stroke={1.75} />}
              refusal={refusal}
              onClick={() => inviteAgain(user)}
            />
          )}
          <IconButton
            label={m.ui_edit({ name: user.name })}
            icon={<IconPencil size={16} stroke={1.75} />}
            refusal={refusal}
            onClick={() => onEdit(user)}
          />
          <IconButton
            label={m.team_entry({ name: user.name })}
            icon={<IconKey size={16} stroke={1.75} />}
            refusal={refusal}
            onClick={() => onEntry(user)}
          />
          <IconButton
            label={user.active ? m.team_close({ name: user.name }) : m.team_reopen({ name: user.name })}
            icon={
              user.active ? <IconLock size={16} stroke={1.75} /> : <IconLockOpen size={16} stroke={1.75} />
            }
            refusal={refusal ?? (isLastAdmin(user, team) ? m.team_last_admin() : null)}
            onClick={() => onAccess(user)}
          />
        </>
      )}
    />
  )
}

function columns(self: string, zone: string): Column<User>[] {
  return [
    {
      key: 'name',
      title: m.team_col_name(),
      kind: 'main',
      cell: ({ id, name }) => (
        <>
          <strong>{name}</strong> {id === self && <span className={classes['muted']}>({m.team_you()})</span>}
        </>
      ),
    },
    { key: 'email', title: m.team_col_email(), cell: ({ email }) => email },
    { key: 'role', title: m.team_col_role(), cell: ({ role }) => roleNames[role]() },
    { key: 'access', title: m.team_col_access(), cell: accessOf },
    {
      key: 'seen',
      title: m.team_col_seen(),
      kind: 'figure',
      cell: ({ last_seen_at }) =>
        last_seen_at === null
          ? m.team_never()
          : formatDate(last_seen_at, zone, { style: 'short', locale: getLocale() }),
    },
  ]
}

function accessOf({ active, invited }: User) {
  if (!active) return <StateBadge tone="quiet" label={m.team_closed()} />
  if (invited) return <StateBadge tone="watch" label={m.team_invited()} />
  return <StateBadge tone="published" label={m.team_open()} />
}
