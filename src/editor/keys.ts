import type { Editor } from '@tiptap/core'
import type { EditorView } from '@tiptap/pm/view'
import { m } from '#app/paraglide/messages.js'
import { keyPressed } from '#app/ui/keyPressed.ts'
import type { Shortcut } from '#app/ui/shortcuts.ts'
import { type EditorAction, press, type Question } from './action.ts'

/**
 * What the keyboard does before ProseMirror sees it: the shortcuts of the toolbar, and what others would take. Tab
 * leaves the text (WCAG 2.1.2, ATAG A.3.1.2): lists are indented by the toolbar. Ctrl+Alt is AltGr on a French
 * keyboard: those keys are characters, never shortcuts. Alt+F10 goes to the toolbar. Ctrl+Enter publishes, as everywhere
 * else on the screen (Shift+Enter breaks a line). Returns whether ProseMirror must leave the event alone.
 */
export function keyHandler(editor: () => Editor, actions: EditorAction[], ask: (question: Question) => void) {
  return (view: EditorView, event: KeyboardEvent): boolean => {
    if (event.key === 'Tab') return true
    if (event.ctrlKey && event.altKey) return true
    if ((event.ctrlKey || event.metaKey) && event.key === 'Enter') return true
    if (event.altKey && event.key === 'F10') return handled(event, () => toolbarStop(view)?.focus())
    const keys = keyPressed(event)
    const action = actions.find((each) => each.keys !== undefined && each.keys === keys)
    if (action === undefined || !view.editable) return false
    return handled(event, () => press(action, editor(), ask))
  }
}

/** The lines of the help sheet. */
export function listedKeys(actions: EditorAction[]): Shortcut[] {
  const group = m.editor_keys()
  return [
    ...actions.flatMap(({ keys, label }) => (keys === undefined ? [] : [{ keys, label: label(), group }])),
    { keys: 'alt+F10', label: m.editor_keys_toolbar(), group },
    { keys: 'escape', label: m.editor_keys_back(), group },
    { keys: 'Tab', label: m.editor_keys_leave(), group },
  ]
}

/** The one button of the toolbar that Tab stops at. */
function toolbarStop(view: EditorView) {
  return view.dom.closest('[data-kind]')?.querySelector<HTMLElement>('[role="toolbar"] [tabindex="0"]')
}

function handled(event: KeyboardEvent, act: () => void) {
  event.preventDefault()
  act()
  return true
}
