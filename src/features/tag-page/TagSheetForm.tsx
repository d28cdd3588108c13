import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useRef, useState } from 'react'
import type { Keeping } from '#app/api/keeping.ts'
import { useRecordForm } from '#app/api/useRecordForm.ts'
import { Tag, TagKind, TagPatch } from '#app/contract/tag.ts'
import { LaterText } from '#app/editor/LaterText.tsx'
import { tagKindLabels, tagKindWords } from '#app/features/tags/labels.ts'
import { saveTag, tagQueries } from '#app/features/tags/queries.ts'
import { htmlToText } from '#app/lib/htmlText.ts'
import { m } from '#app/paraglide/messages.js'
import { notify } from '#app/ui/notify.ts'
import { SelectField } from '#app/ui/SelectField.tsx'
import { SheetForm } from '#app/ui/SheetForm.tsx'
import { TextAreaField } from '#app/ui/TextAreaField.tsx'
import { TextField } from '#app/ui/TextField.tsx'
import classes from './TagPage.module.css'

/** The sheet of a tag; what others save is followed until something is typed, and told beside it after that. */
export function TagSheetForm({
  tag: newest,
  keeping,
  isReadOnly,
  lead,
  beside,
}: {
  tag: Tag
  keeping: Keeping
  isReadOnly: boolean
  lead: ReactNode
  beside: ReactNode
}) {
  const queries = useQueryClient()
  const [typed, setTyped] = useState<Tag | null>(Tag.safeParse(keeping.record).data ?? null)
  const tag = typed ?? newest
  const introduction = useRef<(() => string) | undefined>(undefined)
  const { dialog, wrong, theirs, start, keep } = useRecordForm({
    record: tag,
    input: TagPatch,
    stored: Tag,
    keeping,
    read: ({ synonyms, ...fields }) => ({
      ...fields,
      synonyms: String(synonyms)
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean),
      ...(introduction.current === undefined ? {} : { introduction_html: introduction.current() }),
    }),
    save: useMutation(saveTag(queries)).mutateAsync,
    onSaved(saved) {
      introduction.current = undefined
      queries.setQueryData(tagQueries.one(saved.id).queryKey, saved)
      setTyped(null)
      notify(m.ui_saved({ name: saved.name }))
    },
  })
  function touch() {
    setTyped(tag)
    keep()
  }
  return (
    <SheetForm
      title={tag.name}
      lead={lead}
      label={m.tag_page_form()}
      version={tag.lock_version}
      refusal={isReadOnly ? m.tag_page_read_only() : null}
      isTyped={typed !== null}
      onType={touch}
      {...dialog}
      beside={beside}
    >
      <TextField
        label={m.tags_name()}
        name="name"
        required
        maxLength={80}
        defaultValue={start.name}
        hint={theirs('name')}
        error={wrong['name']}
      />
      <SelectField
        label={m.tags_kind()}
        name="kind"
        options={TagKind.options.map((value) => ({ value, label: tagKindLabels[value]() }))}
        defaultValue={start.kind}
        hint={theirs('kind', tagKindWords)}
      />
      <TextAreaField
        label={m.tag_page_synonyms()}
        name="synonyms"
        rows={2}
        defaultValue={start.synonyms.join('\n')}
        hint={theirs('synonyms') ?? m.tag_page_synonyms_hint()}
        error={Object.entries(wrong).find(([path]) => path.startsWith('synonyms'))?.[1]}
      />
      <TextAreaField
        label={m.tags_description()}
        name="description"
        maxLength={4000}
        defaultValue={start.description ?? ''}
        hint={theirs('description') ?? m.tags_description_hint()}
        error={wrong['description']}
      />
      <h2 className={classes['public']}>{m.tag_page_public_title()}</h2>
      <p className={classes['muted']}>{m.tag_page_public_words()}</p>
      <LaterText
        label={m.tag_page_introduction()}
        kind="answer"
        initialHtml={start.introduction_html ?? ''}
        disabled={isReadOnly}
        onTouch={(read) => {
          introduction.current = read
          touch()
        }}
      />
      {theirs('introduction_html') !== undefined && (
        <p className={classes['theirs']}>{theirs('introduction_html', htmlToText)}</p>
      )}
      <TextField
        label={m.tags_slug()}
        name="slug"
        required
        maxLength={90}
        defaultValue={start.slug}
        hint={theirs('slug') ?? m.guest_page_slug_hint()}
        error={wrong['slug']}
      />
    </SheetForm>
  )
}
