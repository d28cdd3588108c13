import { Button } from '@mantine/core'
import type { Editor } from '@tiptap/core'
import { type FormEvent, useId, useState } from 'react'
import { m } from '#app/paraglide/messages.js'
import { Dialog } from '#app/ui/Dialog.tsx'
import { TextField } from '#app/ui/TextField.tsx'
import { questions } from './questions.ts'

/** Asks for the one word an action needs, says what is wrong with it, and runs it. */
export function AskDialog({
  editor,
  question,
  onClose,
}: {
  editor: Editor
  question: keyof typeof questions
  onClose: () => void
}) {
  const form = useId()
  const [value, setValue] = useState('')
  const [refusal, setRefusal] = useState<string | null>(null)
  const { title, label, hint, refused, run } = questions[question]

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
