import { Button } from '@mantine/core'
import type { Editor } from '@tiptap/core'
import { type FormEvent, useId, useState } from 'react'
import { safeAddress } from '#app/contract/document/address.ts'
import { embedOf } from '#app/contract/document/embedOf.ts'
import { m } from '#app/paraglide/messages.js'
import { Dialog } from '#app/ui/Dialog.tsx'
import { TextField } from '#app/ui/TextField.tsx'
import type { Question } from './action.ts'

/** Asks for the one word an action needs, says what is wrong with it, and runs it. */
export function AskDialog({
  editor,
  question,
  onClose,
}: {
  editor: Editor
  question: Question
  onClose: () => void
}) {
  const form = useId()
  const [value, setValue] = useState('')
  const [refusal, setRefusal] = useState<string | null>(null)
  const { title, label, hint, refused, run } = QUESTIONS[question]

  function submit(event: FormEvent) {
    event.preventDefault()
    event.stopPropagation()
    if (!run(editor, value.trim())) return setRefusal(refused())
    onClose()
  }

  return (
    <Dialog
      opened
      onClose={onClose}
      title={title()}
      size="sm"
      actions={
        <>
          <Button variant="default" onClick={onClose}>
            {m.editor_cancel()}
          </Button>
          <Button type="submit" form={form}>
            {m.editor_insert()}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit} noValidate>
        <TextField
          label={label()}
          hint={hint()}
          error={refusal}
          value={value}
          onChange={(event) => setValue(event.currentTarget.value)}
          data-autofocus
        />
      </form>
    </Dialog>
  )
}

interface Words {
  title: () => string
  label: () => string
  hint: () => string
  refused: () => string
  /** False when the value cannot be used. */
  run: (editor: Editor, value: string) => boolean
}

const QUESTIONS: Record<Question, Words> = {
  link: {
    title: m.editor_link,
    label: m.editor_link_address,
    hint: m.editor_link_hint,
    refused: m.editor_link_refused,
    run: (editor, value) => {
      const href = safeAddress(/^[\w-]+(\.[\w-]+)+/.test(value) ? `https://${value}` : value)
      if (href === null || value === '') return false
      const { empty } = editor.state.selection
      const chain = editor.chain().focus()
      return empty
        ? chain.insertContent({ type: 'text', text: value, marks: [{ type: 'link', attrs: { href } }] }).run()
        : chain.extendMarkRange('link').setMark('link', { href }).run()
    },
  },
  embed: {
    title: m.editor_embed,
    label: m.editor_embed_address,
    hint: m.editor_embed_hint,
    refused: m.editor_embed_refused,
    run: (editor, value) => {
      const embed = embedOf(value)
      return (
        embed !== null && editor.chain().focus().insertContent({ type: 'mediaEmbed', attrs: { embed } }).run()
      )
    },
  },
  language: {
    title: m.editor_language,
    label: m.editor_language_code,
    hint: m.editor_language_hint,
    refused: m.editor_language_refused,
    run: (editor, lang) =>
      /^[a-z]{2,3}(-[A-Za-z]{2,4})?$/.test(lang) &&
      editor.chain().focus().setMark('language', { lang }).run(),
  },
}
