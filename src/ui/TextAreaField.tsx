import { InputBase, type InputBaseProps } from '@mantine/core'
import type { ComponentProps } from 'react'
import type { FieldWords } from './FieldWords.ts'

/** Several lines of plain text; it grows with what is typed. */
export function TextAreaField({
  label,
  hint,
  error,
  required,
  ...area
}: FieldWords & Omit<InputBaseProps & ComponentProps<'textarea'>, keyof FieldWords>) {
  return (
    <InputBase
      component="textarea"
      multiline
      label={label}
      description={hint}
      error={error}
      withAsterisk={required}
      aria-required={required || undefined}
      rows={3}
      styles={GROW}
      {...area}
    />
  )
}

/** The browser sizes it (`field-sizing`); where it does not, the corner can be dragged. */
const GROW = {
  input: { fieldSizing: 'content', minHeight: '4.75rem', maxHeight: '24rem', resize: 'vertical' },
} as const
