import { useState } from 'react'
import { m } from '#app/paraglide/messages.js'
import { ConfirmDialog } from '#app/ui/ConfirmDialog.tsx'
import { TextAreaField } from '#app/ui/TextAreaField.tsx'
import type { MoveWords } from './move-words.ts'

/** Says what a move will do and asks for it, with a note where it wants one. A move that failed leaves it open. */
export function MoveDialog({
  words,
  isMoving,
  onConfirm,
  onCancel,
}: {
  words: MoveWords
  isMoving: boolean
  onConfirm: (note?: string) => void
  onCancel: () => void
}) {
  const [note, setNote] = useState('')
  const [isMissing, setMissing] = useState(false)
  const text = note.trim()
  function confirm() {
    if (words.note !== true) return onConfirm()
    if (text === '') return setMissing(true)
    onConfirm(text)
  }
  return (
    <ConfirmDialog
      opened
      title={words.verb()}
      action={words.verb()}
      onConfirm={confirm}
      onCancel={onCancel}
      busy={isMoving}
      destructive
    >
      <p>{words.ask?.()}</p>
      {words.note === true && (
        <TextAreaField
          label={m.publish_note()}
          required
          maxLength={500}
          error={isMissing && text === '' ? m.publish_note_missing() : undefined}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
      )}
    </ConfirmDialog>
  )
}
