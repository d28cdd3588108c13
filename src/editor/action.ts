import type { Editor } from '@tiptap/core'
import type { ComponentType } from 'react'

/** What the person is asked before an action runs: an address, an attribution, a language. */
export type Question = 'link' | 'embed' | 'language'

/**
 * One thing the editor can do: its button, its shortcut and its line in the help are all read from here. `keys` is as
 * ProseMirror writes them (`Mod-b`), for show: the binding is the extension's. `ask` opens a dialog instead of `run`.
 */
export interface EditorAction {
  id: string
  label: () => string
  keys?: string
  icon: ComponentType<{ size?: number; stroke?: number }>
  isOn?: (editor: Editor) => boolean
  run: (editor: Editor) => void
  ask?: Question
}
