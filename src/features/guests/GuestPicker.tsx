import { moved } from '#app/lib/moved.ts'
import { TextInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import type { Appearance } from '#app/contract/broadcast.ts'
import type { Guest } from '#app/contract/guest.ts'
import { m } from '#app/paraglide/messages.js'
import { announce } from '#app/ui/announce.ts'
import { IconButton } from '#app/ui/IconButton.tsx'
import { ReorderableList } from '#app/ui/ReorderableList.tsx'
import { GuestSearchField } from './GuestSearchField.tsx'
import { refOf } from './refOf.ts'
import classes from './GuestPicker.module.css'

/**
 * The guests of a broadcast, in order, each with a role for this show. `onChange` gets what to do to the latest value.
 */
export function GuestPicker({
  value,
  onChange,
  error,
  canCreate,
}: {
  value: Appearance[]
  onChange: (change: (value: Appearance[]) => Appearance[]) => void
  error?: string | undefined
  canCreate: boolean
}) {
  const add = (guest: Guest) =>
    onChange((all) => [...all, { guest_id: guest.id, role_label: guest.role_short, guest: refOf(guest) }])
  function remove({ guest_id, guest }: Appearance) {
    onChange((all) => all.filter((other) => other.guest_id !== guest_id))
    announce(m.broadcast_form_removed({ name: guest.display_name }))
  }
  const setRole = (guest_id: number, text: string) =>
    onChange((all) =>
      all.map((one) => (one.guest_id === guest_id ? { ...one, role_label: text === '' ? null : text } : one)),
    )

  return (
    <>
      <GuestSearchField
        label={m.broadcast_form_guests()}
        error={error}
        isChosen={(id) => value.some(({ guest_id }) => guest_id === id)}
        onAdd={add}
        canCreate={canCreate}
      />
      <ReorderableList
        label={m.broadcast_form_guests_list()}
        items={value}
        itemKey={({ guest_id }) => guest_id}
        itemLabel={({ guest }) => guest.display_name}
        onMove={(from, to) => onChange((all) => moved(all, from, to))}
        renderItem={({ guest, guest_id, role_label }) => (
          <div className={classes['picked']}>
            <span>{guest.display_name}</span>
            <TextInput
              size="xs"
              aria-label={m.broadcast_form_guests_role({ name: guest.display_name })}
              placeholder={m.broadcast_form_guests_role_placeholder()}
              maxLength={200}
              value={role_label ?? ''}
              onChange={(event) => setRole(guest_id, event.currentTarget.value)}
            />
          </div>
        )}
        renderActions={(appearance) => (
          <IconButton
            label={m.broadcast_form_remove({ name: appearance.guest.display_name })}
            icon={<IconX size={16} />}
            onClick={() => remove(appearance)}
          />
        )}
      />
    </>
  )
}
