import { TextInput } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { FieldWords } from './FieldWords.ts'

/**
 * A line of text that stands for a value: `parse` reads it as it is typed, `format` shows it back once left. What
 * cannot be parsed is handed on as typed (the form’s schema refuses it), an empty line is null.
 */
export function TypedField({
  label,
  hint,
  error,
  required,
  value,
  onChange,
  onBlur,
  parse,
  format,
  placeholder,
  width,
  rightSection,
}: FieldWords & {
  value: string | null
  onChange: (value: string | null) => void
  onBlur?: () => void
  parse: (text: string) => string | null
  format: (value: string) => string
  placeholder: string
  width: string
  rightSection?: ReactNode
}) {
  const [draft, setDraft] = useState<string | null>(null)
  const shown = value !== null && parse(value) === value ? format(value) : (value ?? '')
  return (
    <TextInput
      label={label}
      description={hint}
      error={error}
      withAsterisk={required}
      aria-required={required || undefined}
      placeholder={placeholder}
      autoComplete="off"
      styles={{ input: { width, fontVariantNumeric: 'tabular-nums' }, wrapper: { width } }}
      rightSection={rightSection}
      value={draft ?? shown}
      onChange={(event) => {
        const text = event.currentTarget.value
        setDraft(text)
        onChange(text.trim() === '' ? null : (parse(text) ?? text))
      }}
      onBlur={() => {
        setDraft(null)
        onBlur?.()
      }}
    />
  )
}
