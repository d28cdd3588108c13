import type { ReactNode } from 'react'
import { errorLine } from '#app/api/explainError.ts'
import { GuestOption } from '#app/features/guests/GuestOption.tsx'
import { useGuestSearch } from '#app/features/guests/useGuestSearch.ts'
import { TagOption } from '#app/features/tags/TagOption.tsx'
import { useTagSearch } from '#app/features/tags/useTagSearch.ts'
import { m } from '#app/paraglide/messages.js'
import { SearchPicker } from '#app/ui/SearchPicker.tsx'
import type { useNameSearch } from '#app/ui/useNameSearch.ts'
import classes from './Duplicates.module.css'

interface Props {
  /** The one that another is looked for. */
  id: number
  onPick: (id: number) => void
}

/** The box that finds the other guest of a merge. */
export function OtherGuest({ id, onPick }: Props) {
  const search = useGuestSearch((guest) => onPick(guest.id))
  return (
    <Other
      {...{ id, onPick, search }}
      hint={m.duplicates_with_guest_hint()}
      renderItem={(guest) => <GuestOption guest={guest} isChosen={false} />}
    />
  )
}

/** The box that finds the other tag of a merge. */
export function OtherTag({ id, onPick }: Props) {
  const search = useTagSearch((tag) => onPick(tag.id))
  return (
    <Other
      {...{ id, onPick, search }}
      hint={m.duplicates_with_tag_hint()}
      renderItem={(tag) => <TagOption tag={tag} isChosen={false} />}
    />
  )
}

function Other<Item extends { id: number }>({
  id,
  onPick,
  search,
  hint,
  renderItem,
}: Props & {
  search: Pick<ReturnType<typeof useNameSearch<Item>>, 'text' | 'onText' | 'items' | 'pending' | 'wake'> & {
    error: unknown
  }
  hint: string
  renderItem: (item: Item) => ReactNode
}) {
  return (
    <div className={classes['other']} onFocus={search.wake}>
      <SearchPicker
        label={m.duplicates_with_other()}
        hint={hint}
        error={search.error ? errorLine(search.error) : undefined}
        text={search.text}
        onText={search.onText}
        items={search.items.filter((item) => item.id !== id)}
        pending={search.pending}
        itemKey={(item) => item.id}
        renderItem={renderItem}
        onPick={(item) => onPick(item.id)}
      />
    </div>
  )
}
