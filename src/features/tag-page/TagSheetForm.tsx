import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useId, useRef, useState } from 'react'
import { useRecordForm } from '#app/api/useRecordForm.ts'
import { Tag, TagKind, TagPatch } from '#app/contract/tag.ts'
import { LaterText } from '#app/editor/LaterText.tsx'
import { tagKindLabels, tagKindWords } from '#app/features/tags/labels.ts'
import { saveTag, tagQueries } from '#app/features/tags/queries.ts'
import { htmlToText } from '#app/lib/htmlText.ts'
import { m } from '#app/paraglide/messages.js'
import { FormError } from '#app/ui/FormError.tsx'
import { LeaveGuard } from '#app/ui/LeaveGuard.tsx'
import { notify } from '#app/ui/notify.ts'
import { Page } from '#app/ui/Page.tsx'
import { SelectField } from '#app/ui/SelectField.tsx'
import { TextAreaField } from '#app/ui/TextAreaField.tsx'
import { TextField } from '#app/ui/TextField.tsx'
import classes from './TagPage.module.css'

/** The sheet of a tag; what others save is followed until something is typed, and told beside it after that. */
export function TagSheetForm({
  tag: newest,
  isReadOnly,
  lead,
  children,
}: {
  tag: Tag
  isReadOnly: boolean
  lead: ReactNode
  children: ReactNode
}) {
  const id = useId()
  const queries = useQueryClient()
  const [typed, setTyped] = useState<Tag | null>(null)
  const tag = typed ?? newest
  const introduction = useRef<(() => string) | undefined>(undefined)
  const { dialog, wrong, theirs } = useRecordForm({
    record: tag,
    input: TagPatch,
    stored: Tag,
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
  return (
    <Page
      title={tag.name}
      lead={lead}
      actions={
        isReadOnly ? undefined : (
          <Button type="submit" form={id} loading={dialog.isBusy}>
            {m.ui_save()}
          </Button>
        )
      }
    >
      <div className={classes['columns']}>
        <form
          id={id}
          key={tag.lock_version}
          aria-label={m.tag_page_form()}
          {...dialog.form}
          onInput={() => setTyped(tag)}
        >
          <fieldset className={classes['form']} disabled={isReadOnly || dialog.isBusy} inert={dialog.isBusy}>
            {isReadOnly && <p>{m.tag_page_read_only()}</p>}
            {dialog.trouble !== undefined && <FormError>{dialog.trouble}</FormError>}
            {dialog.isOvertaken && <FormError>{m.ui_overtaken()}</FormError>}
            <TextField
              label={m.tags_name()}
              name="name"
              required
              maxLength={80}
              defaultValue={tag.name}
              hint={theirs('name')}
              error={wrong['name']}
            />
            <SelectField
              label={m.tags_kind()}
              name="kind"
              options={TagKind.options.map((value) => ({ value, label: tagKindLabels[value]() }))}
              defaultValue={tag.kind}
              hint={theirs('kind', tagKindWords)}
            />
            <TextAreaField
              label={m.tag_page_synonyms()}
              name="synonyms"
              rows={2}
              defaultValue={tag.synonyms.join('\n')}
              hint={theirs('synonyms') ?? m.tag_page_synonyms_hint()}
              error={Object.entries(wrong).find(([path]) => path.startsWith('synonyms'))?.[1]}
            />
            <TextAreaField
              label={m.tags_description()}
              name="description"
              maxLength={4000}
              defaultValue={tag.description ?? ''}
              hint={theirs('description') ?? m.tags_description_hint()}
              error={wrong['description']}
            />
            <h2>{m.tag_page_public_title()}</h2>
            <p className={classes['muted']}>{m.tag_page_public_words()}</p>
            <LaterText
              label={m.tag_page_introduction()}
              kind="answer"
              initialHtml={tag.introduction_html ?? ''}
              disabled={isReadOnly}
              onTouch={(read) => {
                introduction.current = read
                setTyped(tag)
              }}
            />
            {theirs('introduction_html') !== undefined && <p>{theirs('introduction_html', htmlToText)}</p>}
            <TextField
              label={m.tags_slug()}
              name="slug"
              required
              maxLength={90}
              defaultValue={tag.slug}
              hint={theirs('slug') ?? m.guest_page_slug_hint()}
              error={wrong['slug']}
            />
          </fieldset>
        </form>
        {children}
      </div>
      <LeaveGuard when={typed !== null} words={m.ui_discard_words()} />
    </Page>
  )
}
