import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useRemoval } from '#app/api/useRemoval.ts'
import { Tag } from '#app/contract/tag.ts'
import { m } from '#app/paraglide/messages.js'
import { notify } from '#app/ui/notify.ts'
import { RemoveDialog } from '#app/ui/RemoveDialog.tsx'
import { removeTag } from './queries.ts'
import { TagOption } from './TagOption.tsx'
import { useTagSearch } from './useTagSearch.ts'

/** Deletes a tag, once its broadcasts went to another. */
export function TagRemoval({ tag, onClose }: { tag: Tag; onClose: () => void }) {
  const removal = useRemoval({
    record: tag,
    stored: Tag,
    remove: useMutation(removeTag(useQueryClient())).mutateAsync,
    onRemoved() {
      notify(m.ui_removed({ name: tag.name }))
      onClose()
    },
  })
  return (
    <RemoveDialog
      {...removal}
      item={tag}
      nameOf={(one) => one.name}
      see={
        <Link to="/emissions" search={{ tag: tag.id }}>
          {m.ui_remove_see()}
        </Link>
      }
      search={useTagSearch(removal.onHeir)}
      renderItem={(other) => <TagOption tag={other} isChosen={other.id === removal.heir?.id} />}
      onClose={onClose}
    />
  )
}
