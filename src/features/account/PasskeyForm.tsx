import { useMutation, useQueryClient } from '@tanstack/react-query'
import { ApiError } from '#app/api/error.ts'
import { errorLine } from '#app/api/explainError.ts'
import { useCheckedForm } from '#app/api/useCheckedForm.ts'
import { type Passkey, PasskeyName } from '#app/contract/account.ts'
import { m } from '#app/paraglide/messages.js'
import { FormDialog } from '#app/ui/FormDialog.tsx'
import { notify } from '#app/ui/notify.ts'
import { TextField } from '#app/ui/TextField.tsx'
import { addPasskey, renamePasskey } from './queries.ts'

/** Names a passkey; without one, has the browser make it first. */
export function PasskeyForm({ passkey, onClose }: { passkey?: Passkey; onClose: () => void }) {
  const queries = useQueryClient()
  const add = useMutation(addPasskey(queries)).mutateAsync
  const rename = useMutation(renamePasskey(queries)).mutateAsync
  const { form, wrong, error, isPending } = useCheckedForm({
    schema: PasskeyName,
    send: ({ name }) => (passkey === undefined ? add({ name }) : rename({ id: passkey.id, name })),
    onSent({ name }) {
      notify(passkey === undefined ? m.account_passkey_added({ name }) : m.ui_saved({ name }))
      onClose()
    },
  })
  return (
    <FormDialog
      title={
        passkey === undefined
          ? m.account_passkey_add()
          : m.account_passkey_rename_title({ name: passkey.name })
      }
      onClose={onClose}
      form={form}
      isBusy={isPending}
      trouble={error === null || wrong['name'] !== undefined ? undefined : troubleOf(error)}
      {...(passkey === undefined ? { action: m.account_passkey_add_action() } : {})}
    >
      <TextField
        label={m.account_passkey_name()}
        name="name"
        required
        data-autofocus
        maxLength={80}
        defaultValue={passkey?.name}
        hint={m.account_passkey_name_hint()}
        error={wrong['name']}
      />
    </FormDialog>
  )
}

/** Called off, already there: the browser has words of its own, and few for people. */
const troubleOf = (error: Error) =>
  error instanceof ApiError ? errorLine(error) : m.account_passkey_failed()
