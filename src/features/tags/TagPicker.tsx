import { IconStar, IconStarFilled, IconX } from '@tabler/icons-react'
import { errorLine } from '#app/api/explainError.ts'
import type { Tag, TagRef } from '#app/contract/tag.ts'
import { moved } from '#app/lib/moved.ts'
import { m } from '#app/paraglide/messages.js'
import { announce } from '#app/ui/announce.ts'
import { IconButton } from '#app/ui/IconButton.tsx'
import { NearDuplicates } from '#app/ui/NearDuplicates.tsx'
import { ReorderableList } from '#app/ui/ReorderableList.tsx'
import { SearchPicker } from '#app/ui/SearchPicker.tsx'
import { TagOption } from './TagOption.tsx'
import { useTagSearch } from './useTagSearch.ts'
import classes from './TagPicker.module.css'

/** The tags of a page, and the one that stands over its title. */
export interface Tagging {
  tags: TagRef[]
  main_tag_id: number | null
}

/** Chooses tags, their order, and the main one among them. A tag not known yet is created in place, unless `canCreate` is false. */
export function TagPicker({
  value,
  onChange,
  error,
  canCreate,
}: {
  value: Tagging
  onChange: (change: (value: Tagging) => Tagging) => void
  error?: string | undefined
  canCreate: boolean
}) {
  const search = useTagSearch(add)
  const isMain = (id: number) => value.main_tag_id === id
  const isChosen = (id: number) => value.tags.some((tag) => tag.id === id)

  function add({ id, name, slug, kind }: Tag) {
    if (isChosen(id)) return announce(m.broadcast_form_already({ name }))
    onChange((old) => ({ ...old, tags: [...old.tags, { id, name, slug, kind }] }))
    announce(m.broadcast_form_added({ name }))
  }
  function remove({ id, name }: TagRef) {
    onChange((old) => ({
      tags: old.tags.filter((tag) => tag.id !== id),
      main_tag_id: old.main_tag_id === id ? null : old.main_tag_id,
    }))
    announce(m.broadcast_form_removed({ name }))
  }
  const star = (id: number) =>
    onChange((old) => ({ ...old, main_tag_id: old.main_tag_id === id ? null : id }))

  return (
    <div onFocus={search.wake}>
      <SearchPicker
        label={m.broadcast_form_tags()}
        hint={value.tags.length > 0 ? m.broadcast_form_tags_hint() : undefined}
        error={error ?? (search.error ? errorLine(search.error) : undefined)}
        text={search.text}
        onText={search.onText}
        items={search.items}
        pending={search.pending}
        itemKey={(tag) => tag.id}
        renderItem={(tag) => <TagOption tag={tag} isChosen={isChosen(tag.id)} />}
        onPick={add}
        onCreate={canCreate && search.exact === undefined ? search.create : undefined}
      />
      <NearDuplicates doubt={search.doubt} renderItem={(tag) => <TagOption tag={tag} isChosen={false} />} />
      <ReorderableList
        label={m.broadcast_form_tags_list()}
        items={value.tags}
        itemKey={({ id }) => id}
        itemLabel={({ name }) => name}
        onMove={(from, to) => onChange((old) => ({ ...old, tags: moved(old.tags, from, to) }))}
        renderItem={({ id, name }) => (
          <span className={classes['picked']} data-main={isMain(id) || undefined}>
            {name}
          </span>
        )}
        renderActions={(tag) => (
          <>
            <IconButton
              label={m.broadcast_form_tags_main({ name: tag.name })}
              icon={isMain(tag.id) ? <IconStarFilled size={16} /> : <IconStar size={16} />}
              pressed={isMain(tag.id)}
              onClick={() => star(tag.id)}
            />
            <IconButton
              label={m.broadcast_form_remove({ name: tag.name })}
              icon={<IconX size={16} />}
              onClick={() => remove(tag)}
            />
          </>
        )}
      />
    </div>
  )
}
