import { useState } from 'react'
import { call } from '#app/api/client.ts'
import { Agreement, GuestKind } from '#app/contract/guest.ts'
import { GuestFilters, nameEditEndpoints as api, TagFilters } from '#app/contract/name-edit.ts'
import { TagKind } from '#app/contract/tag.ts'
import { agreementLabels } from '#app/features/guests/agreementLabels.ts'
import { guestKindLabels } from '#app/features/guests/labels.ts'
import { tagKindLabels } from '#app/features/tags/labels.ts'
import { m } from '#app/paraglide/messages.js'
import { SelectField } from '#app/ui/SelectField.tsx'
import type { Selection } from '#app/ui/table/selection.ts'
import { TextField } from '#app/ui/TextField.tsx'
import { BulkDialog } from './BulkDialog.tsx'
import { blankNames, guestEditsOf, type NamesForm, tagEditsOf } from './nameEdits.ts'
import { selectionOf } from './selectionOf.ts'
import classes from './ListWork.module.css'

interface Panel {
  selection: Selection
  asked: Record<string, string>
  what: string
  onClose: () => void
}

/** Changes many guests at once. */
export function GuestsPanel({ selection: chosen, asked, ...panel }: Panel) {
  const [form, setForm] = useState(blankNames)
  const selection = selectionOf(chosen, asked, GuestFilters)
  const change = (next: Partial<NamesForm>) => setForm((before) => ({ ...before, ...next }))
  return (
    <BulkDialog
      {...panel}
      areNames
      edits={guestEditsOf(form)}
      preview={(edits) => call(api.preview, { body: { noun: 'guest', selection, edits } })}
      apply={(edits) => call(api.apply, { body: { noun: 'guest', selection, edits } })}
    >
      <div className={classes['fields']}>
        <SelectField
          label={m.guests_kind()}
          data-autofocus
          value={form.kind}
          options={[
            KEEP(),
            ...GuestKind.options.map((value) => ({ value, label: guestKindLabels[value]() })),
          ]}
          onChange={({ currentTarget: { value } }) => change({ kind: value })}
        />
        <SelectField
          label={m.guest_page_agreement()}
          value={form.agreement}
          options={[
            KEEP(),
            NONE(),
            ...Agreement.options.map((value) => ({ value, label: agreementLabels[value]() })),
          ]}
          onChange={({ currentTarget: { value } }) => change({ agreement: value })}
        />
        <WordsField label={m.guests_role()} maxLength={200} form={form} onChange={change} />
      </div>
    </BulkDialog>
  )
}

/** Changes many tags at once. */
export function TagsPanel({ selection: chosen, asked, ...panel }: Panel) {
  const [form, setForm] = useState(blankNames)
  const selection = selectionOf(chosen, asked, TagFilters)
  const change = (next: Partial<NamesForm>) => setForm((before) => ({ ...before, ...next }))
  return (
    <BulkDialog
      {...panel}
      areNames
      edits={tagEditsOf(form)}
      preview={(edits) => call(api.preview, { body: { noun: 'tag', selection, edits } })}
      apply={(edits) => call(api.apply, { body: { noun: 'tag', selection, edits } })}
    >
      <div className={classes['fields']}>
        <SelectField
          label={m.tags_kind()}
          data-autofocus
          value={form.kind}
          options={[KEEP(), ...TagKind.options.map((value) => ({ value, label: tagKindLabels[value]() }))]}
          onChange={({ currentTarget: { value } }) => change({ kind: value })}
        />
        <WordsField label={m.tags_description()} maxLength={4000} form={form} onChange={change} />
      </div>
    </BulkDialog>
  )
}

const KEEP = () => ({ value: '', label: m.bulk_panel_keep() })
const NONE = () => ({ value: 'none', label: m.bulk_panel_empty() })

/** A line to leave, to empty or to write. */
function WordsField({
  label,
  maxLength,
  form: { text, words },
  onChange,
}: {
  label: string
  maxLength: number
  form: NamesForm
  onChange: (next: Partial<NamesForm>) => void
}) {
  return (
    <>
      <SelectField
        label={label}
        value={text}
        options={[KEEP(), NONE(), { value: 'set', label: m.bulk_panel_set() }]}
        onChange={({ currentTarget: { value } }) =>
          onChange({ text: value === 'none' || value === 'set' ? value : '' })
        }
      />
      {text === 'set' && (
        <TextField
          label={m.bulk_panel_words({ field: label })}
          maxLength={maxLength}
          value={words}
          onChange={({ currentTarget: { value } }) => onChange({ words: value })}
        />
      )}
    </>
  )
}
