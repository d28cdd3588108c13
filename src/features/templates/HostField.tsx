import { errorLine } from '#app/api/explainError.ts'
import type { Guest, GuestRef } from '#app/contract/guest.ts'
import { GuestOption } from '#app/features/guests/GuestOption.tsx'
import { useGuestSearch } from '#app/features/guests/useGuestSearch.ts'
import { m } from '#app/paraglide/messages.js'
import { announce } from '#app/ui/announce.ts'
import { SearchPicker } from '#app/ui/SearchPicker.tsx'
import { ChosenNames } from './ChosenNames.tsx'

/** Who presents the lives: guests of the address book. */
export function HostField({
  value,
  onChange,
  hint,
}: {
  value: GuestRef[]
  onChange: (change: (value: GuestRef[]) => GuestRef[]) => void
  hint: string | undefined
}) {
  const search = useGuestSearch(add)
  const isChosen = (id: number) => value.some((host) => host.id === id)
  function add({ id, display_name, sort_name, slug, kind }: Guest) {
    if (isChosen(id)) return announce(m.broadcast_form_already({ name: display_name }))
    onChange((all) => [...all, { id, display_name, sort_name, slug, kind }])
    announce(m.broadcast_form_added({ name: display_name }))
  }
  return (
    <div onFocus={search.wake}>
      <SearchPicker
        label={m.templates_hosts()}
        placeholder={m.broadcast_form_guests_hint()}
        hint={hint}
        error={search.error ? errorLine(search.error) : undefined}
        text={search.text}
        onText={search.onText}
        items={search.items}
        pending={search.pending}
        itemKey={(guest) => guest.id}
        renderItem={(guest) => <GuestOption guest={guest} isChosen={isChosen(guest.id)} />}
        onPick={add}
      />
      <ChosenNames
        label={m.templates_hosts()}
        names={value.map(({ id, display_name }) => ({ id, name: display_name }))}
        onRemove={(id) => onChange((all) => all.filter((host) => host.id !== id))}
      />
    </div>
  )
}
