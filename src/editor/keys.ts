import type { EditorView } from '@tiptap/pm/view'

/**
 * What the keyboard does before ProseMirror sees it. Tab leaves the text (WCAG 2.1.2, ATAG A.3.1.2): lists are indented
 * by the toolbar. Ctrl+Alt is AltGr on a French keyboard: those keys are characters, never shortcuts. Alt+F10 goes to
 * the toolbar. Ctrl+Enter publishes, as everywhere else on the screen (Shift+Enter breaks a line). Returns whether
 * ProseMirror must leave the event alone.
 */
export function keyHandler(ask: () => void) {
  return (view: EditorView, event: KeyboardEvent): boolean => {
    if (event.key === 'Tab') return true
    if (event.ctrlKey && event.altKey) return true
    if ((event.ctrlKey || event.metaKey) && event.key === 'Enter') return true
    if (event.altKey && event.key === 'F10') return handled(event, () => toolbarStop(view)?.focus())
    if ((event.ctrlKey || event.metaKey) && event.shiftKey && event.key.toLowerCase() === 'k')
      return handled(event, ask)
    return false
  }
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
