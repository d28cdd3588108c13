import { useMutation, useQueryClient } from '@tanstack/react-query'
import { ApiError } from '#app/api/error.ts'
import { errorLine } from '#app/api/explainError.ts'
import { useCheckedForm } from '#app/api/useCheckedForm.ts'
import { Role } from '#app/contract/policy.ts'
import { UserInput } from '#app/contract/user.ts'
import { m } from '#app/paraglide/messages.js'
import { FormDialog } from '#app/ui/FormDialog.tsx'
import { SelectField } from '#app/ui/SelectField.tsx'
import { TextField } from '#app/ui/TextField.tsx'
import { invitePerson } from './queries.ts'
import { roleWords } from './team.ts'

/** Makes an account and the one-time link that opens it; `onInvited` shows the link. */
export function InviteForm({
  onInvited,
  onClose,
}: {
  onInvited: (name: string, url: string) => void
  onClose: () => void
}) {
  const { mutateAsync } = useMutation(invitePerson(useQueryClient()))
  const { form, wrong, error, isPending } = useCheckedForm({
    schema: UserInput,
    read: (typed) => ({ ...Object.fromEntries(typed), email: String(typed.get('email')).trim() }),
    send: mutateAsync,
    onSent: ({ user, invitation_url }) => onInvited(user.name, invitation_url),
  })
  const isTaken = error instanceof ApiError && error.code === 'duplicate'
  return (
    <FormDialog
      title={m.team_invite()}
      onClose={onClose}
      form={form}
      isBusy={isPending}
      action={m.team_invite_action()}
      trouble={error === null || isTaken ? undefined : errorLine(error)}
    >
      <TextField
        label={m.team_name()}
        name="name"
        required
        data-autofocus
        maxLength={120}
        autoComplete="off"
        error={wrong['name']}
      />
      <TextField
        label={m.team_email()}
        name="email"
        type="email"
        required
        autoComplete="off"
        hint={m.team_invite_hint()}
        error={isTaken ? m.team_invite_taken() : wrong['email']}
      />
      <SelectField
        label={m.team_role()}
        name="role"
        defaultValue="editor"
        options={Role.options.map((role) => ({ value: role, label: roleWords[role]() }))}
      />
    </FormDialog>
  )
}
