import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { errorLine } from '#app/api/explainError.ts'
import { useCheckedForm } from '#app/api/useCheckedForm.ts'
import { type Revision, RevisionName } from '#app/contract/revision.ts'
import { m } from '#app/paraglide/messages.js'
import { ActionButton } from '#app/ui/ActionButton.tsx'
import { FormDialog } from '#app/ui/FormDialog.tsx'
import { notify } from '#app/ui/notify.ts'
import { TextField } from '#app/ui/TextField.tsx'
import { nameVersion } from './queries.ts'

/** Gives the version a name that people know it by, or takes it away. */
export function NameVersion({
  id,
  version,
  refused,
}: {
  id: number
  version: Revision
  refused: string | null
}) {
  const [isOpen, setOpen] = useState(false)
  const verb = version.name === null ? m.history_name() : m.history_rename()
  return (
    <>
      <ActionButton variant="subtle" refusal={refused} onClick={() => setOpen(true)}>
        {verb}
      </ActionButton>
      {isOpen && <NameForm id={id} version={version} title={verb} onClose={() => setOpen(false)} />}
    </>
  )
}

function NameForm({
  id,
  version: { n, name },
  title,
  onClose,
}: {
  id: number
  version: Revision
  title: string
  onClose: () => void
}) {
  const { mutateAsync } = useMutation(nameVersion(useQueryClient(), id))
  const { form, wrong, error, isPending } = useCheckedForm({
    schema: RevisionName,
    send: (input) => mutateAsync({ n, name: input.name }),
    onSent: () => {
      onClose()
      notify(m.history_name_done())
    },
  })
  return (
    <FormDialog
      title={title}
      onClose={onClose}
      form={form}
      isBusy={isPending}
      trouble={error === null ? undefined : errorLine(error)}
    >
      <TextField
        label={m.history_name_label()}
        name="name"
        defaultValue={name ?? ''}
        hint={m.history_name_hint()}
        maxLength={120}
        autoComplete="off"
        data-autofocus
        error={wrong['name']}
      />
    </FormDialog>
  )
}
