import { TextInput, type TextInputProps } from '@mantine/core'
import type { FieldWords } from './FieldWords.ts'

/** One line of text. The label is required; everything else of an `<input>` passes through (`register()` included). */
export function TextField({
  label,
  hint,
  error,
  required,
  ...input
}: FieldWords & Omit<TextInputProps, keyof FieldWords>) {
  return (
    <TextInput
      label={label}
      description={hint}
      error={error}
      withAsterisk={required}
      aria-required={required || undefined}
      {...input}
    />
  )
}
