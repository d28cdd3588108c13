import { useMutation, useQueryClient } from '@tanstack/react-query'
import { ApiError } from '#app/api/error.ts'
import { useRecordForm } from '#app/api/useRecordForm.ts'
import { Role } from '#app/contract/policy.ts'
import { User, UserPatch } from '#app/contract/user.ts'
import { m } from '#app/paraglide/messages.js'
import { FormDialog } from '#app/ui/FormDialog.tsx'
import { notify } from '#app/ui/notify.ts'
import { SelectField } from '#app/ui/SelectField.tsx'
import { TextField } from '#app/ui/TextField.tsx'
import { saveUser } from './queries.ts'
import { isLastAdmin, roleWords } from './team.ts'

/** The name and the role of a person. The last admin stays one: the form says why. */
export function MemberForm({ user, team, onClose }: { user: User; team: User[]; onClose: () => void }) {
  const isLast = isLastAdmin(user, team)
  const save = useMutation(saveUser(useQueryClient())).mutateAsync
  const { dialog, error, wrong, theirs } = useRecordForm({
    record: user,
    input: UserPatch,
    stored: User,
    save,
    onSaved(saved) {
      notify(m.ui_saved({ name: saved.name }))
      onClose()
    },
  })
  const isRefused = error instanceof ApiError && error.code === 'in_use'
  return (
    <FormDialog
      title={m.team_edit_title({ name: user.name })}
      onClose={onClose}
      {...dialog}
      {...(isRefused ? { trouble: m.team_last_admin() } : {})}
    >
      <TextField
        label={m.team_name()}
        name="name"
        required
        data-autofocus
        maxLength={120}
        defaultValue={user.name}
        hint={theirs('name')}
        error={wrong['name']}
      />
      <SelectField
        label={m.team_role()}
        name="role"
        defaultValue={user.role}
        hint={isLast ? m.team_last_admin() : theirs('role', (role) => roleWords[Role.parse(role)]())}
        options={Role.options.map((role) => ({
          value: role,
          label: roleWords[role](),
          disabled: isLast && role !== 'admin',
        }))}
      />
    </FormDialog>
  )
}
