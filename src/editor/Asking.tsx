import type { Editor } from '@tiptap/core'
import type { Question } from './action.ts'
import { AskDialog } from './AskDialog.tsx'
import { PictureDialog } from './PictureDialog.tsx'

/** The dialog of a question; it comes once the browser is idle. */
export function Asking({
  editor,
  question,
  onClose,
}: {
  editor: Editor
  question: Question
  onClose: () => void
}) {
  return question === 'picture' || question === 'description' ? (
    <PictureDialog editor={editor} onClose={onClose} />
  ) : (
    <AskDialog editor={editor} question={question} onClose={onClose} />
  )
}

export { PictureDialog }
