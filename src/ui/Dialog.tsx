import { CloseButton } from '@mantine/core'
import { type KeyboardEvent, type ReactNode, useId, useLayoutEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
import { m } from '#app/paraglide/messages.js'
import classes from './Dialog.module.css'

interface Props {
  onClose?: () => void
  title: string
  size?: 'sm' | 'md' | 'lg'
  actions?: ReactNode
  children?: ReactNode
}

/**
 * A modal dialog, the browser's own: named by its title, focus kept inside and given back on closing, Escape closes.
 * `actions` are the buttons at its foot, the main one last. The first field with `data-autofocus` gets the focus, else
 * the first control. Without `onClose` it can only be left through its actions.
 */
export function Dialog({ opened, ...dialog }: Props & { opened: boolean }) {
  return opened && createPortal(<OpenDialog {...dialog} />, document.body)
}

function OpenDialog({ onClose, title, size = 'md', actions, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const body = useRef<HTMLDivElement>(null)
  const name = useId()
  useLayoutEffect(() => {
    const element = dialog.current
    const putBack = keepCaret()
    element?.showModal()
    const first =
      body.current?.querySelector<HTMLElement>('[data-autofocus]') ??
      body.current?.querySelector<HTMLElement>(CONTROLS)
    first?.focus()
    return () => {
      element?.close()
      putBack()
    }
  }, [])
  // Heard here, after an open list or a second dialog inside: one key must not close both.
  function escape(event: KeyboardEvent) {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
    event.preventDefault()
    event.stopPropagation()
    onClose?.()
  }
  return (
    <dialog
      ref={dialog}
      aria-labelledby={name}
      aria-modal="true"
      className={classes['dialog']}
      data-size={size}
      onKeyDown={escape}
      onCancel={(event) => {
        if (event.target !== dialog.current) return
        event.preventDefault()
        onClose?.()
      }}
    >
      <div className={classes['head']}>
        <h2 id={name}>{title}</h2>
        {onClose !== undefined && <CloseButton aria-label={m.ui_close()} onClick={onClose} />}
      </div>
      <div ref={body} className={classes['body']}>
        {children}
        {actions !== undefined && <div className={classes['actions']}>{actions}</div>}
      </div>
    </dialog>
  )
}

/** The browser gives the focus back, but not the caret of a rich text. */
function keepCaret(): () => void {
  const selection = document.getSelection()
  const isInText = document.activeElement instanceof HTMLElement && document.activeElement.isContentEditable
  if (selection === null || !isInText) return () => undefined
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection
  return () => {
    if (anchorNode?.isConnected && focusNode?.isConnected)
      selection.setBaseAndExtent(anchorNode, anchorOffset, focusNode, focusOffset)
  }
}

const CONTROLS = 'input:not([type="hidden"]), select, textarea, button, a[href], [tabindex="0"]'
