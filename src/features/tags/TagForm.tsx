import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Keeping } from '#app/api/keeping.ts'
import { useRecordForm } from '#app/api/useRecordForm.ts'
import { Tag, TagInput, TagKind } from '#app/contract/tag.ts'
import { m } from '#app/paraglide/messages.js'
import { FormDialog } from '#app/ui/FormDialog.tsx'
import { notify } from '#app/ui/notify.ts'
import { SelectField } from '#app/ui/SelectField.tsx'
import { SimilarNames } from '#app/ui/SimilarNames.tsx'
import { TextAreaField } from '#app/ui/TextAreaField.tsx'
import { TextField } from '#app/ui/TextField.tsx'
import { tagKindLabels, tagKindWords } from './labels.ts'
import { createTag, tagQueries, saveTag } from './queries.ts'

/** A tag, new (`id` 0) or known. `onOpen` opens another instead: one of nearly the same name. */
export function TagForm({
  tag,
  keeping,
  onOpen,
  onClose,
}: {
  tag: Tag
  keeping: Keeping
  onOpen: (tag: Tag) => void
  onClose: () => void
}) {
  const queries = useQueryClient()
  const { dialog, wrong, theirs, start } = useRecordForm({
    record: tag,
    input: TagInput,
    stored: Tag,
    keeping,
    create: useMutation(createTag(queries)).mutateAsync,
    save: useMutation(saveTag(queries)).mutateAsync,
    onSaved(saved) {
      notify(m.ui_saved({ name: saved.name }))
      onClose()
    },
  })
  const [name, setName] = useState(start.name)
  return (
    <FormDialog
      title={tag.id === 0 ? m.tags_new() : m.tags_edit_title({ name: tag.name })}
      onClose={onClose}
      {...dialog}
    >
      {(leave) => (
        <>
          <TextField
            label={m.tags_name()}
            name="name"
            required
            data-autofocus
            maxLength={80}
            hint={theirs('name')}
            error={wrong['name']}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <SimilarNames
            name={name}
            queryKey={tagQueries.all()}
            similar={async (typed) => (await import('#app/api/similarNames.ts')).similarNames('tag', typed)}
            except={tag.id}
            itemKey={({ id }) => id}
            itemLabel={(other) => other.name}
            itemFacts={({ kind, broadcasts_count }) =>
              [tagKindWords(kind), m.tags_uses({ count: broadcasts_count })].join(' · ')
            }
            onOpen={({ id }) => leave(() => void queries.query(tagQueries.one(id)).then(onOpen))}
          />
          <SelectField
            label={m.tags_kind()}
            name="kind"
            options={TagKind.options.map((value) => ({ value, label: tagKindLabels[value]() }))}
            defaultValue={start.kind}
            hint={theirs('kind', tagKindWords)}
          />
          <TextAreaField
            label={m.tags_description()}
            name="description"
            maxLength={4000}
            defaultValue={start.description ?? ''}
            hint={theirs('description') ?? m.tags_description_hint()}
            error={wrong['description']}
          />
          <TextField
            label={m.tags_slug()}
            name="slug"
            maxLength={90}
            defaultValue={start.slug}
            required={tag.id !== 0}
            hint={theirs('slug') ?? (tag.id === 0 ? m.tags_slug_hint() : undefined)}
            error={wrong['slug']}
          />
        </>
      )}
    </FormDialog>
  )
}
