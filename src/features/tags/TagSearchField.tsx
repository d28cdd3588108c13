import { errorLine } from '#app/api/explainError.ts'
import type { Tag } from '#app/contract/tag.ts'
import { m } from '#app/paraglide/messages.js'
import { announce } from '#app/ui/announce.ts'
import { SearchPicker } from '#app/ui/SearchPicker.tsx'
import { TagOption } from './TagOption.tsx'
import { useTagSearch } from './useTagSearch.ts'

/** The box that puts tags that are there in a list, found by name; `isChosen` tells which are in it already. */
export function TagSearchField({
  label,
  hint,
  isChosen,
  onAdd,
}: {
  label: string
  hint?: string | undefined
  isChosen: (id: number) => boolean
  onAdd: (tag: Tag) => void
}) {
  const search = useTagSearch(add)
  function add(tag: Tag) {
    if (isChosen(tag.id)) return announce(m.broadcast_form_already({ name: tag.name }))
    onAdd(tag)
    announce(m.broadcast_form_added({ name: tag.name }))
  }
  return (
    <div onFocus={search.wake}>
      <SearchPicker
        label={label}
        hint={hint}
        error={search.error ? errorLine(search.error) : undefined}
        text={search.text}
        onText={search.onText}
        items={search.items}
        pending={search.pending}
        itemKey={(tag) => tag.id}
        renderItem={(tag) => <TagOption tag={tag} isChosen={isChosen(tag.id)} />}
        onPick={add}
      />
    </div>
  )
}
