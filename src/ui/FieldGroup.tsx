import { type ReactNode, useId } from 'react'
import type { FieldWords } from './FieldWords.ts'
import classes from './FieldGroup.module.css'

/** Several controls under one name: a `<fieldset>` with its legend, hint and error. */
export function FieldGroup({ label, hint, error, required, children }: FieldWords & { children: ReactNode }) {
  const id = useId()
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <fieldset className={classes['group']} aria-describedby={describedBy || undefined}>
      <legend className={classes['legend']}>
        {label}
        {required && <span aria-hidden="true"> *</span>}
      </legend>
      {children}
      {hint && (
        <div id={`${id}-hint`} className={classes['hint']}>
          {hint}
        </div>
      )}
      {error && (
        <div id={`${id}-error`} className={classes['error']}>
          {error}
        </div>
      )}
    </fieldset>
  )
}
