import { Input } from '@mantine/core'
import { type ReactNode, useId } from 'react'

/** What the control inside a `Field` must carry for label, hint and error to be heard with it. */
export interface FieldControl {
  id: string
  'aria-labelledby': string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
  'aria-required': true | undefined
}

export interface FieldWords {
  label: string
  /** One line that helps before typing: the format, the limit. */
  hint?: ReactNode
  /** What is wrong, and how to mend it. */
  error?: ReactNode
  required?: boolean
}

/**
 * A label, a hint and an error around any control: `children` gets the props that tie them together.
 * For several controls under one name (a duration, a list), see `FieldGroup`.
 */
export function Field({
  label,
  hint,
  error,
  required,
  children,
}: FieldWords & { children: (control: FieldControl) => ReactNode }) {
  const id = useId()
  const describedBy = [hint && `${id}-description`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <Input.Wrapper id={id} label={label} description={hint} error={error} withAsterisk={required}>
      {children({
        id,
        'aria-labelledby': `${id}-label`,
        'aria-describedby': describedBy || undefined,
        'aria-invalid': error ? true : undefined,
        'aria-required': required || undefined,
      })}
    </Input.Wrapper>
  )
}
