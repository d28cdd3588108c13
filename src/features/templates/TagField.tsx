import { errorLine } from '#app/api/explainError.ts'
import type { Tag, TagRef } from '#app/contract/tag.ts'
import { TagOption } from '#app/features/tags/TagOption.tsx'
import { useTagSearch } from '#app/features/tags/useTagSearch.ts'
import { m } from '#app/paraglide/messages.js'
import { announce } from '#app/ui/announce.ts'
import { SearchPicker } from '#app/ui/SearchPicker.tsx'
import { ChosenNames } from './ChosenNames.tsx'

/** What the lives are about; the main tag is each live's own. */
export function TagField({
  value,
  onChange,
  hint,
}: {
  value: TagRef[]
  onChange: (change: (value: TagRef[]) => TagRef[]) => void
  hint: string | undefined
}) {
  const search = useTagSearch(add)
  const isChosen = (id: number) => value.some((tag) => tag.id === id)
  function add({ id, name, slug, kind }: Tag) {
    if (isChosen(id)) return announce(m.broadcast_form_already({ name }))
    onChange((all) => [...all, { id, name, slug, kind }])
    announce(m.broadcast_form_added({ name }))
  }
  return (
    <div onFocus={search.wake}>
      <SearchPicker
        label={m.templates_tags()}
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
      <ChosenNames
        label={m.templates_tags()}
        names={value}
        onRemove={(id) => onChange((all) => all.filter((tag) => tag.id !== id))}
      />
    </div>
  )
}
