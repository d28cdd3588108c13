import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { explainError } from '#app/api/explainError.ts'
import { can } from '#app/contract/policy.ts'
import type { User } from '#app/contract/user.ts'
import { useCapabilities, useSession } from '#app/features/auth/useSession.ts'
import { m } from '#app/paraglide/messages.js'
import { ActionButton } from '#app/ui/ActionButton.tsx'
import { EmptyState } from '#app/ui/EmptyState.tsx'
import { ErrorState } from '#app/ui/ErrorState.tsx'
import { Page } from '#app/ui/Page.tsx'
import { saveText } from '#app/ui/saveText.ts'
import { SkeletonList } from '#app/ui/SkeletonList.tsx'
import { AccessDialog } from './AccessDialog.tsx'
import { EntryDialog } from './EntryDialog.tsx'
import { InviteForm } from './InviteForm.tsx'
import { InvitationLink } from './InvitationLink.tsx'
import { MemberForm } from './MemberForm.tsx'
import { teamQueries } from './queries.ts'
import { TeamTable } from './TeamTable.tsx'

/** What is open over the list: an invitation to write, a link to hand over, an account to change or to close. */
type Open =
  | { task: 'invite' }
  | { task: 'link'; name: string; url: string }
  | { task: 'reset_link'; name: string; url: string }
  | { task: 'edit' | 'access' | 'entry'; user: User }

/** The people of the newsroom, what they may do, and whether they may come in. */
export function TeamScreen() {
  const session = useSession()
  const { time_zone } = useCapabilities().newsroom
  const [open, setOpen] = useState<Open | null>(null)
  const list = useQuery(teamQueries.list())
  const team = list.data ?? []
  const refusal = can(session, 'user.manage') ? null : m.broadcasts_refusal_role()
  const close = () => setOpen(null)
  async function save() {
    const [{ writeCsv }, { teamRows }] = await Promise.all([
      import('#app/lib/csv.ts'),
      import('./teamRows.ts'),
    ])
    saveText(writeCsv(teamRows(team, time_zone)), 'equipe.csv')
  }
  const showLink = (name: string, url: string) => setOpen({ task: 'link', name, url })
  return (
    <Page
      title={m.team_title()}
      lead={
        list.isSuccess &&
        m.team_lead({
          open: team.filter(({ active, invited }) => active && !invited).length,
          total: team.length,
        })
      }
      actions={
        <>
          {team.length > 0 && (
            <Button variant="default" onClick={() => void save()}>
              {m.team_export()}
            </Button>
          )}
          <ActionButton refusal={refusal} onClick={() => setOpen({ task: 'invite' })}>
            {m.team_invite()}
          </ActionButton>
        </>
      }
    >
      {list.isPending && <SkeletonList />}
      {list.isError && <ErrorState {...explainError(list.error)} onRetry={() => void list.refetch()} />}
      {list.isSuccess && team.length === 0 && <EmptyState title={m.team_none()} />}
      {team.length > 0 && (
        <TeamTable
          team={team}
          self={session.user.id}
          refusal={refusal}
          onEdit={(user) => setOpen({ task: 'edit', user })}
          onAccess={(user) => setOpen({ task: 'access', user })}
          onEntry={(user) => setOpen({ task: 'entry', user })}
          onLink={showLink}
        />
      )}
      {open?.task === 'invite' && <InviteForm onInvited={showLink} onClose={close} />}
      {open?.task === 'link' && <InvitationLink name={open.name} url={open.url} onClose={close} />}
      {open?.task === 'reset_link' && (
        <InvitationLink isReset name={open.name} url={open.url} onClose={close} />
      )}
      {open?.task === 'entry' && (
        <EntryDialog
          user={open.user}
          onLink={(name, url) => setOpen({ task: 'reset_link', name, url })}
          onClose={close}
        />
      )}
      {open?.task === 'edit' && <MemberForm user={open.user} team={team} onClose={close} />}
      {open?.task === 'access' && (
        <AccessDialog user={open.user} isSelf={open.user.id === session.user.id} onClose={close} />
      )}
    </Page>
  )
}
