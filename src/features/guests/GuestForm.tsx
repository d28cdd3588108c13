import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Keeping } from '#app/api/keeping.ts'
import { useRecordForm } from '#app/api/useRecordForm.ts'
import { Guest, GuestInput, GuestKind } from '#app/contract/guest.ts'
import { m } from '#app/paraglide/messages.js'
import { FormDialog } from '#app/ui/FormDialog.tsx'
import { notify } from '#app/ui/notify.ts'
import { SelectField } from '#app/ui/SelectField.tsx'
import { SimilarNames } from '#app/ui/SimilarNames.tsx'
import { TextAreaField } from '#app/ui/TextAreaField.tsx'
import { TextField } from '#app/ui/TextField.tsx'
import { guestKindLabels, guestKindWords } from './labels.ts'
import { NameParts } from './NameParts.tsx'
import { createGuest, guestQueries, saveGuest } from './queries.ts'

/**
 * A guest, new (`id` 0) or known. `onOpen` opens another guest instead: one of nearly the same name; `onContact` what
 * is private of this one.
 */
export function GuestForm({
  guest,
  keeping,
  onOpen,
  onContact,
  onClose,
}: {
  guest: Guest
  keeping: Keeping
  onOpen: (guest: Guest) => void
  onContact?: () => void
  onClose: () => void
}) {
  const queries = useQueryClient()
  const { dialog, wrong, theirs, start } = useRecordForm({
    record: guest,
    input: GuestInput,
    stored: Guest,
    keeping,
    read: inputOf,
    create: useMutation(createGuest(queries)).mutateAsync,
    save: useMutation(saveGuest(queries)).mutateAsync,
    onSaved(saved) {
      notify(m.ui_saved({ name: saved.display_name }))
      onClose()
    },
  })
  const [name, setName] = useState(start.display_name)
  const [kind, setKind] = useState<GuestKind>(start.kind)
  return (
    <FormDialog
      title={guest.id === 0 ? m.guests_new_title() : m.guests_edit_title({ name: guest.display_name })}
      onClose={onClose}
      {...dialog}
    >
      {(leave) => (
        <>
          <TextField
            label={m.guests_display_name()}
            name="display_name"
            required
            data-autofocus
            maxLength={120}
            hint={theirs('display_name') ?? m.guests_display_name_hint()}
            error={wrong['display_name']}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <SimilarNames
            name={name}
            queryKey={guestQueries.all()}
            similar={async (typed) => (await import('#app/api/similarNames.ts')).similarNames('guest', typed)}
            except={guest.id}
            itemKey={({ id }) => id}
            itemLabel={(other) => other.name}
            itemFacts={({ role, broadcasts_count }) =>
              [role, m.guests_uses({ count: broadcasts_count })].filter(Boolean).join(' · ')
            }
            onOpen={({ id }) => leave(() => void queries.query(guestQueries.one(id)).then(onOpen))}
          />
          <SelectField
            label={m.guests_kind()}
            name="kind"
            options={GuestKind.options.map((value) => ({ value, label: guestKindLabels[value]() }))}
            hint={theirs('kind', guestKindWords)}
            value={kind}
            onChange={(event) => setKind(GuestKind.parse(event.currentTarget.value))}
          />
          {kind === 'person' && (
            <NameParts guest={start} name={name} onName={setName} wrong={wrong} theirs={theirs} />
          )}
          <TextField
            label={m.guests_role()}
            name="role_short"
            maxLength={200}
            defaultValue={start.role_short ?? ''}
            hint={theirs('role_short') ?? m.guests_role_hint()}
            error={wrong['role_short']}
          />
          <TextAreaField
            label={m.guests_aliases()}
            name="aliases"
            rows={2}
            defaultValue={start.aliases.join('\n')}
            hint={theirs('aliases') ?? m.guests_aliases_hint()}
            error={Object.entries(wrong).find(([path]) => path.startsWith('aliases'))?.[1]}
          />
          <TextField
            label={m.guests_slug()}
            name="slug"
            maxLength={90}
            defaultValue={start.slug}
            required={guest.id !== 0}
            hint={theirs('slug') ?? (guest.id === 0 ? m.guests_slug_hint() : undefined)}
            error={wrong['slug']}
          />
          {onContact !== undefined && (
            <Button variant="default" onClick={() => leave(onContact)}>
              {m.guests_contact()}
            </Button>
          )}
        </>
      )}
    </FormDialog>
  )
}

function inputOf({ aliases, ...fields }: Record<string, FormDataEntryValue>) {
  const lines = String(aliases).split('\n')
  return { ...fields, aliases: lines.map((line) => line.trim()).filter(Boolean) }
}
