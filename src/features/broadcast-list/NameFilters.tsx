import type { BroadcastSearch } from '#app/contract/broadcast-search.ts'
import { GuestSearchField } from '#app/features/guests/GuestSearchField.tsx'
import { TagSearchField } from '#app/features/tags/TagSearchField.tsx'
import { m } from '#app/paraglide/messages.js'

/** Filters by a guest or a tag, found by name: the one in force is a chip below, and the next takes its place. */
export function NameFilters({
  search,
  onChange,
}: {
  search: BroadcastSearch
  onChange: (next: Partial<BroadcastSearch>) => void
}) {
  return (
    <>
      <GuestSearchField
        label={m.broadcasts_filter_guest()}
        error={undefined}
        isChosen={(id) => id === search.guest}
        onAdd={({ id }) => onChange({ guest: id })}
        canCreate={false}
      />
      <TagSearchField
        label={m.broadcasts_filter_tag()}
        isChosen={(id) => id === search.tag}
        onAdd={({ id }) => onChange({ tag: id })}
      />
    </>
  )
}
