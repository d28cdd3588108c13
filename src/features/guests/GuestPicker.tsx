import { moved } from '#app/lib/moved.ts'
import { TextInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { errorLine } from '#app/api/explainError.ts'
import type { Appearance } from '#app/contract/broadcast.ts'
import type { Guest, GuestRef } from '#app/contract/guest.ts'
import { m } from '#app/paraglide/messages.js'
import { announce } from '#app/ui/announce.ts'
import { IconButton } from '#app/ui/IconButton.tsx'
import { NearDuplicates } from '#app/ui/NearDuplicates.tsx'
import { ReorderableList } from '#app/ui/ReorderableList.tsx'
import { SearchPicker } from '#app/ui/SearchPicker.tsx'
import { GuestOption } from './GuestOption.tsx'
import { useGuestSearch } from './useGuestSearch.ts'
import classes from './GuestPicker.module.css'

/**
 * The guests of a broadcast, in order, each with a role for this show. Who is not known yet is created in place, once
 * near-duplicates were shown; `canCreate` false leaves that out. `onChange` gets what to do to the latest value.
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
  const search = useGuestSearch(add)

  function add(guest: Guest) {
    const name = guest.display_name
    if (value.some(({ guest_id }) => guest_id === guest.id))
      return announce(m.broadcast_form_already({ name }))
    onChange((all) => [...all, { guest_id: guest.id, role_label: guest.role_short, guest: refOf(guest) }])
    announce(m.broadcast_form_added({ name }))
  }
  function remove({ guest_id, guest }: Appearance) {
    onChange((all) => all.filter((other) => other.guest_id !== guest_id))
    announce(m.broadcast_form_removed({ name: guest.display_name }))
  }
  const setRole = (guest_id: number, role_label: string) =>
    onChange((all) => all.map((one) => (one.guest_id === guest_id ? { ...one, role_label } : one)))

  return (
    <div onFocus={search.wake}>
      <SearchPicker
        label={m.broadcast_form_guests()}
        placeholder={m.broadcast_form_guests_hint()}
        error={error ?? (search.error ? errorLine(search.error) : undefined)}
        text={search.text}
        onText={search.onText}
        items={search.items}
        pending={search.pending}
        itemKey={(guest) => guest.id}
        renderItem={(guest) => (
          <GuestOption guest={guest} isChosen={value.some(({ guest_id }) => guest_id === guest.id)} />
        )}
        onPick={add}
        {...(canCreate ? { onCreate: search.create } : {})}
      />
      {search.doubt !== null && (
        <NearDuplicates
          {...search.doubt}
          itemKey={(guest) => guest.id}
          renderItem={(guest) => <GuestOption guest={guest} isChosen={false} />}
        />
      )}
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
    </div>
  )
}

function refOf({ id, display_name, sort_name, slug, kind }: Guest): GuestRef {
  return { id, display_name, sort_name, slug, kind }
}
