import { useMutation, useQueryClient } from '@tanstack/react-query'
import { errorLine } from '#app/api/explainError.ts'
import { useCheckedForm } from '#app/api/useCheckedForm.ts'
import { type Passkey, PasskeyName } from '#app/contract/account.ts'
import { m } from '#app/paraglide/messages.js'
import { FormDialog } from '#app/ui/FormDialog.tsx'
import { notify } from '#app/ui/notify.ts'
import { PasskeyNameField } from './PasskeyNameField.tsx'
import { renamePasskey } from './queries.ts'

/** Names a passkey that is there. */
export function PasskeyRenaming({ passkey, onClose }: { passkey: Passkey; onClose: () => void }) {
  const rename = useMutation(renamePasskey(useQueryClient())).mutateAsync
  const { form, wrong, error, isPending } = useCheckedForm({
    schema: PasskeyName,
    send: ({ name }) => rename({ id: passkey.id, name }),
    onSent({ name }) {
      notify(m.ui_saved({ name }))
      onClose()
    },
  })
  return (
    <FormDialog
      title={m.account_passkey_rename_title({ name: passkey.name })}
      onClose={onClose}
      form={form}
      isBusy={isPending}
      trouble={error === null || wrong['name'] !== undefined ? undefined : errorLine(error)}
    >
      <PasskeyNameField name={passkey.name} error={wrong['name']} />
    </FormDialog>
  )
}
