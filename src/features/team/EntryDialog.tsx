import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { errorLine } from '#app/api/explainError.ts'
import type { User } from '#app/contract/user.ts'
import { SessionList } from '#app/features/auth/SessionList.tsx'
import { m } from '#app/paraglide/messages.js'
import { Dialog } from '#app/ui/Dialog.tsx'
import { FormError } from '#app/ui/FormError.tsx'
import { notify } from '#app/ui/notify.ts'
import { SkeletonList } from '#app/ui/SkeletonList.tsx'
import { endSession, makeResetLink, removeSecondFactor, teamQueries } from './queries.ts'
import classes from './Team.module.css'

/** How a person comes in, for an admin who helps: where they are signed in, a lost password, a lost second factor. */
export function EntryDialog({
  user,
  onLink,
  onClose,
}: {
  user: User
  onLink: (name: string, url: string) => void
  onClose: () => void
}) {
  const queries = useQueryClient()
  const { name } = user
  const sessions = useQuery(teamQueries.sessions(user.id))
  const end = useMutation(endSession(queries, user.id))
  const reset = useMutation(makeResetLink())
  const remove = useMutation(removeSecondFactor(queries))
  const error = sessions.error ?? end.error ?? reset.error ?? remove.error
  return (
    <Dialog
      opened
      onClose={onClose}
      title={m.team_entry_title({ name })}
      actions={
        <Button variant="default" onClick={onClose}>
          {m.team_done()}
        </Button>
      }
    >
      <div className={classes['entry']}>
        <h3>{m.team_entry_sessions()}</h3>
        {sessions.isPending && <SkeletonList rows={2} />}
        {sessions.data && <SessionList sessions={sessions.data} onEnd={(id) => end.mutate(id)} />}
        {sessions.data && sessions.data.length > 0 && (
          <Button
            variant="default"
            loading={end.isPending}
            onClick={() => end.mutate(null, { onSuccess: () => notify(m.team_entry_ended({ name })) })}
          >
            {m.team_entry_end_all()}
          </Button>
        )}
        {user.active && !user.invited && (
          <>
            <h3>{m.team_entry_password()}</h3>
            <p>{m.team_entry_password_words()}</p>
            <Button
              variant="default"
              loading={reset.isPending}
              onClick={() => reset.mutate(user.id, { onSuccess: ({ reset_url }) => onLink(name, reset_url) })}
            >
              {m.team_entry_reset()}
            </Button>
          </>
        )}
        <h3>{m.team_entry_factor()}</h3>
        <p>{user.second_factor ? m.team_entry_factor_words() : m.team_entry_factor_none()}</p>
        {user.second_factor && (
          <Button
            variant="default"
            loading={remove.isPending}
            onClick={() =>
              remove.mutate(user.id, {
                onSuccess() {
                  notify(m.team_entry_factor_removed({ name }))
                  onClose()
                },
              })
            }
          >
            {m.team_entry_factor_remove()}
          </Button>
        )}
        {error && <FormError>{errorLine(error)}</FormError>}
      </div>
    </Dialog>
  )
}
