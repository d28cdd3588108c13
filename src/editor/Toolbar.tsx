import type { Editor } from '@tiptap/core'
import { type KeyboardEvent, useCallback, useState, useSyncExternalStore } from 'react'
import { m } from '#app/paraglide/messages.js'
import { IconButton } from '#app/ui/IconButton.tsx'
import { keyName } from '#app/ui/Keys.tsx'
import { type EditorAction, press, type Question } from './action.ts'
import classes from './RichText.module.css'

/**
 * The toolbar of a text, by the pattern of the ARIA practices guide: one stop of the Tab key, arrows inside, Escape
 * goes back to the text.
 */
export function Toolbar({
  editor,
  groups,
  label,
  onAsk,
}: {
  editor: Editor
  groups: EditorAction[][]
  label: string
  onAsk: (question: Question) => void
}) {
  const actions = groups.flat()
  const [stop, setStop] = useState(actions[0]?.id)
  useSyncExternalStore(
    useCallback((changed: () => void) => follow(editor, changed), [editor]),
    () => actions.map((action) => `${action.isOn?.(editor)} ${action.refusal?.(editor)}`).join(),
  )

  function move(event: KeyboardEvent<HTMLDivElement>) {
    if (event.key === 'Escape') return void editor.commands.focus()
    const buttons = [...event.currentTarget.querySelectorAll('button')]
    const at = buttons.findIndex((button) => button === document.activeElement)
    const next = TARGETS[event.key]?.(at, buttons.length)
    if (next === undefined) return
    event.preventDefault()
    buttons[next]?.focus()
  }

  return (
    <div
      role="toolbar"
      tabIndex={-1}
      aria-label={m.editor_toolbar({ label })}
      className={classes['toolbar']}
      onKeyDown={move}
    >
      {groups.map((group) => (
        <div key={group[0]?.id} role="presentation" className={classes['group']}>
          {group.map((action) => (
            <IconButton
              key={action.id}
              label={action.label()}
              icon={<action.icon size={17} stroke={1.75} />}
              {...(action.keys === undefined ? {} : { keys: action.keys.split('+').map(keyName).join(' ') })}
              {...(action.isOn === undefined ? {} : { pressed: action.isOn(editor) })}
              refusal={action.refusal?.(editor) ?? null}
              tabIndex={action.id === stop ? 0 : -1}
              onFocus={() => setStop(action.id)}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => press(action, editor, onAsk)}
            />
          ))}
        </div>
      ))}
    </div>
  )
}

/** Once a frame, after the key was drawn: what is pressed in the toolbar can wait for the letter. */
function follow(editor: Editor, changed: () => void) {
  let frame = 0
  const soon = () => {
    cancelAnimationFrame(frame)
    frame = requestAnimationFrame(changed)
  }
  editor.on('transaction', soon)
  return () => {
    editor.off('transaction', soon)
    cancelAnimationFrame(frame)
  }
}

const TARGETS: Record<string, (at: number, count: number) => number> = {
  ArrowRight: (at, count) => (at + 1) % count,
  ArrowLeft: (at, count) => (at - 1 + count) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
}
