import type { TagRef } from '#app/contract/tag.ts'
import { TagSearchField } from '#app/features/tags/TagSearchField.tsx'
import { m } from '#app/paraglide/messages.js'
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
  return (
    <div>
      <TagSearchField
        label={m.templates_tags()}
        hint={hint}
        isChosen={(id) => value.some((tag) => tag.id === id)}
        onAdd={({ id, name, slug, kind }) => onChange((all) => [...all, { id, name, slug, kind }])}
      />
      <ChosenNames
        label={m.templates_tags()}
        names={value}
        onRemove={(id) => onChange((all) => all.filter((tag) => tag.id !== id))}
      />
    </div>
  )
}
