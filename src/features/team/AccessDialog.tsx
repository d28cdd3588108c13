import { useMutation, useQueryClient } from '@tanstack/react-query'
import { ApiError } from '#app/api/error.ts'
import { errorLine } from '#app/api/explainError.ts'
import { useNewest } from '#app/api/useNewest.ts'
import { User } from '#app/contract/user.ts'
import { m } from '#app/paraglide/messages.js'
import { ConfirmDialog } from '#app/ui/ConfirmDialog.tsx'
import { FormError } from '#app/ui/FormError.tsx'
import { notify } from '#app/ui/notify.ts'
import { saveUser } from './queries.ts'

/** Closes an account, or opens it again. */
export function AccessDialog({
  user,
  isSelf,
  onClose,
}: {
  user: User
  isSelf: boolean
  onClose: () => void
}) {
  const { newest, isOvertaken, adopt } = useNewest(user, User)
  const { mutate, error, isPending } = useMutation({
    ...saveUser(useQueryClient()),
    onError: adopt,
  })
  const { name, active } = user
  const trouble =
    error instanceof ApiError && error.code === 'in_use'
      ? m.team_last_admin()
      : isOvertaken
        ? m.ui_remove_changed({ name })
        : error && errorLine(error)
  return (
    <ConfirmDialog
      opened
      title={active ? m.team_close_title({ name }) : m.team_reopen_title({ name })}
      action={active ? m.team_close_action() : m.team_reopen_action()}
      destructive={active}
      busy={isPending}
      onConfirm={() =>
        mutate(
          { id: user.id, lock_version: newest.lock_version, active: !active },
          {
            onSuccess() {
              notify(active ? m.team_closed_done({ name }) : m.team_reopened_done({ name }))
              onClose()
            },
          },
        )
      }
      onCancel={onClose}
    >
      <p>{active ? m.team_close_words() : m.team_reopen_words()}</p>
      {active && isSelf && <p>{m.team_close_self()}</p>}
      {trouble && <FormError>{trouble}</FormError>}
    </ConfirmDialog>
  )
}
