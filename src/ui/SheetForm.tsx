import { Button } from '@mantine/core'
import { type ComponentProps, type ReactNode, useId } from 'react'
import { m } from '#app/paraglide/messages.js'
import { FormError } from './FormError.tsx'
import { LeaveGuard } from './LeaveGuard.tsx'
import { Page } from './Page.tsx'
import classes from './SheetForm.module.css'

/**
 * A form that is a page of its own, with what else is known `beside` it. Nothing can be typed while it is saved, for it
 * would be lost, and leaving asks as long as something `isTyped`. A form of another `version` begins anew; `refusal`
 * says why it can only be read; `note` stands above the fields, `onDiscard` is told that what was typed is let go.
 */
export function SheetForm({
  title,
  lead,
  label,
  version,
  refusal,
  isTyped,
  onType,
  form,
  trouble,
  isOvertaken,
  isBusy,
  note,
  onDiscard,
  beside,
  children,
}: {
  title: string
  lead: ReactNode
  label: string
  version: number
  refusal: string | null
  isTyped: boolean
  onType: () => void
  form: ComponentProps<'form'>
  trouble: string | undefined
  isOvertaken: boolean
  isBusy: boolean
  note: ReactNode
  onDiscard: (() => void) | undefined
  beside: ReactNode
  children: ReactNode
}) {
  const id = useId()
  const isReadOnly = refusal !== null
  return (
    <Page
      title={title}
      lead={lead}
      actions={
        isReadOnly ? undefined : (
          <Button type="submit" form={id} loading={isBusy}>
            {m.ui_save()}
          </Button>
        )
      }
    >
      <div className={classes['columns']}>
        <form id={id} key={version} className={classes['form']} aria-label={label} {...form} onInput={onType}>
          {note}
          {isReadOnly && <p>{refusal}</p>}
          {trouble !== undefined && <FormError>{trouble}</FormError>}
          {isOvertaken && <FormError>{m.ui_overtaken()}</FormError>}
          <fieldset className={classes['form']} disabled={isReadOnly || isBusy} inert={isBusy}>
            {children}
          </fieldset>
        </form>
        <div className={classes['beside']}>{beside}</div>
      </div>
      <LeaveGuard when={isTyped} words={m.ui_discard_words()} onLeave={onDiscard} />
    </Page>
  )
}
