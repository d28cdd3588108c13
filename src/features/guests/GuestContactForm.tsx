import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useRecordForm } from '#app/api/useRecordForm.ts'
import { GuestContact, GuestContactPatch } from '#app/contract/guest-contact.ts'
import { m } from '#app/paraglide/messages.js'
import { FormDialog } from '#app/ui/FormDialog.tsx'
import { notify } from '#app/ui/notify.ts'
import { TextAreaField } from '#app/ui/TextAreaField.tsx'
import { type Away, DaysAway } from './DaysAway.tsx'
import { saveGuestContact } from './queries.ts'

/** The private sheet of a guest. */
export function GuestContactForm({
  contact,
  title,
  onClose,
}: {
  contact: GuestContact
  title: string
  onClose: () => void
}) {
  const [unavailable, setUnavailable] = useState<Away[]>(contact.unavailable)
  const { dialog, wrong, theirs } = useRecordForm({
    record: contact,
    input: GuestContactPatch,
    stored: GuestContact,
    read: ({ contact: how, notes }) => ({ contact: how, notes, unavailable }),
    save: useMutation(saveGuestContact(useQueryClient())).mutateAsync,
    onSaved() {
      notify(m.ui_saved({ name: title }))
      onClose()
    },
  })
  return (
    <FormDialog title={title} onClose={onClose} {...dialog}>
      <p>{m.guests_contact_private()}</p>
      <TextAreaField
        label={m.guests_contact_how()}
        name="contact"
        data-autofocus
        rows={2}
        maxLength={500}
        defaultValue={contact.contact ?? ''}
        hint={theirs('contact') ?? m.guests_contact_how_hint()}
        error={wrong['contact']}
      />
      <TextAreaField
        label={m.guests_contact_notes()}
        name="notes"
        rows={3}
        maxLength={5000}
        defaultValue={contact.notes ?? ''}
        hint={theirs('notes')}
        error={wrong['notes']}
      />
      <DaysAway value={unavailable} onChange={setUnavailable} wrong={wrong} />
    </FormDialog>
  )
}
