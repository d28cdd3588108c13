import { NativeSelect, type NativeSelectProps } from '@mantine/core'
import type { FieldWords } from './FieldWords.ts'

/**
 * A choice among a few. The system’s own list: quick, known to every screen reader and thumb, no script to load.
 * `options` are `{ value, label }`; for a choice among many, see `SearchPicker`.
 */
export function SelectField({
  label,
  hint,
  error,
  required,
  options,
  ...select
}: FieldWords & { options: { value: string; label: string; disabled?: boolean }[] } & Omit<
    NativeSelectProps,
    keyof FieldWords | 'data'
  >) {
  return (
    <NativeSelect
      label={label}
      description={hint}
      error={error}
      withAsterisk={required}
      aria-required={required || undefined}
      data={options}
      {...select}
    />
  )
}
