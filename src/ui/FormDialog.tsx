import { Button } from '@mantine/core'
import {
  type ComponentProps,
  type InputEvent,
  type ReactNode,
  type SubmitEvent,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react'
import { m } from '#app/paraglide/messages.js'
import { Dialog } from './Dialog.tsx'
import { Discard } from './Discard.tsx'
import { FormError } from './FormError.tsx'
import { useLeaving } from './useLeaving.ts'
import classes from './FormDialog.module.css'

/**
 * A form in a dialog. `form` goes on the `<form>`; `trouble` says what could not be done, `isOvertaken` that somebody
 * saved first. Nothing can be typed while it is saved, for it would be lost. Once something was typed, leaving asks
 * first: closing, another page, and whatever `children` does through the `leave` they are given. `note` stands above the
 * fields; a form that `isRestored` begins typed in, and `onDiscard` is told that what was typed is let go.
 */
export function FormDialog({
  title,
  onClose,
  form,
  trouble,
  isOvertaken = false,
  isBusy,
  action = m.ui_save(),
  note,
  isRestored = false,
  onDiscard,
  children,
}: {
  title: string
  onClose: () => void
  form: ComponentProps<'form'>
  trouble?: string | undefined
  isOvertaken?: boolean
  isBusy: boolean
  action?: string
  note?: ReactNode
  isRestored?: boolean
  onDiscard?: (() => void) | undefined
  children: ReactNode | ((leave: (go: () => void) => void) => ReactNode)
}) {
  const id = useId()
  const [isTyped, setTyped] = useState(isRestored)
  const { leave, discard } = useLeaving(isTyped)
  const held = useRef<Element | null>(null)
  // What was disabled lost the focus: where it was sent from it goes on.
  useEffect(() => {
    const { activeElement, body } = document
    if (!isBusy && activeElement === body && held.current instanceof HTMLElement) held.current.focus()
  }, [isBusy])
  function onInput(event: InputEvent<HTMLFormElement>) {
    setTyped(true)
    form.onInput?.(event)
  }
  function onSubmit(event: SubmitEvent<HTMLFormElement>) {
    held.current = document.activeElement
    form.onSubmit?.(event)
  }
  return (
    <Dialog
      opened
      onClose={() => leave(onClose)}
      title={title}
      actions={
        <>
          <Button variant="default" onClick={() => leave(onClose)}>
            {m.ui_cancel()}
          </Button>
          <Button type="submit" form={id} loading={isBusy}>
            {action}
          </Button>
        </>
      }
    >
      <form id={id} className={classes['form']} {...form} onInput={onInput} onSubmit={onSubmit}>
        {note}
        <fieldset className={classes['form']} disabled={isBusy} inert={isBusy}>
          {typeof children === 'function' ? children(leave) : children}
        </fieldset>
        {trouble !== undefined && <FormError>{trouble}</FormError>}
        {isOvertaken && <FormError>{m.ui_overtaken()}</FormError>}
      </form>
      <Discard {...discard} isTyped={isTyped && !isBusy} onDiscard={onDiscard} />
    </Dialog>
  )
}
