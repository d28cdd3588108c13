import type { Editor } from '@tiptap/core'
import type { ComponentType } from 'react'

/** What the person is asked before something is put into the text, or said of the picture that is selected. */
export type Question = 'link' | 'embed' | 'language' | 'timecode' | 'picture' | 'description'

/**
 * One thing the editor can do: its button, its shortcut and its line in the help are all read from here. `keys` is as
 * `useShortcuts` writes them (`mod+b`). `refusal` says why it cannot be done where the caret is. `ask` opens a dialog
 * instead of `run`.
 */
export interface EditorAction {
  id: string
  label: () => string
  keys?: string
  icon: ComponentType<{ size?: number; stroke?: number }>
  isOn?: (editor: Editor) => boolean
  refusal?: (editor: Editor) => string | null
  run: (editor: Editor) => void
  ask?: Question
}

/** What a press of the button or of the keys does. */
export function press(action: EditorAction, editor: Editor, ask: (question: Question) => void) {
  if (action.refusal?.(editor)) return
  if (action.ask !== undefined && !action.isOn?.(editor)) ask(action.ask)
  else action.run(editor)
}
