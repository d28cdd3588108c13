import { errorLine } from '#app/api/explainError.ts'
import type { Guest } from '#app/contract/guest.ts'
import { m } from '#app/paraglide/messages.js'
import { announce } from '#app/ui/announce.ts'
import { NearDuplicates } from '#app/ui/NearDuplicates.tsx'
import { SearchPicker } from '#app/ui/SearchPicker.tsx'
import { GuestOption } from './GuestOption.tsx'
import { useGuestSearch } from './useGuestSearch.ts'

/**
 * The box that puts guests in a list: found by name, or created in place once near-duplicates were shown; `canCreate`
 * false leaves that out. `isChosen` tells who is in the list already.
 */
export function GuestSearchField({
  label,
  error,
  isChosen,
  onAdd,
  canCreate,
}: {
  label: string
  error: string | undefined
  isChosen: (id: number) => boolean
  onAdd: (guest: Guest) => void
  canCreate: boolean
}) {
  const search = useGuestSearch(add)
  function add(guest: Guest) {
    const name = guest.display_name
    if (isChosen(guest.id)) return announce(m.broadcast_form_already({ name }))
    onAdd(guest)
    announce(m.broadcast_form_added({ name }))
  }
  return (
    <div onFocus={search.wake}>
      <SearchPicker
        label={label}
        placeholder={m.broadcast_form_guests_hint()}
        error={error ?? (search.error ? errorLine(search.error) : undefined)}
        text={search.text}
        onText={search.onText}
        items={search.items}
        pending={search.pending}
        itemKey={(guest) => guest.id}
        renderItem={(guest) => <GuestOption guest={guest} isChosen={isChosen(guest.id)} />}
        onPick={add}
        onCreate={canCreate ? search.create : undefined}
      />
      <NearDuplicates
        doubt={search.doubt}
        renderItem={(guest) => <GuestOption guest={guest} isChosen={false} />}
      />
    </div>
  )
}
