import { TextInput } from '@mantine/core'
import { type Ref, useState } from 'react'
import { parseTimecode } from '#app/lib/parseTimecode.ts'
import { m } from '#app/paraglide/messages.js'
import type { FieldWords } from './FieldWords.ts'

/**
 * A moment of a video, typed as players show it (`0:00`, `12:30`, `1:02:03`; a bare number is seconds). `value` is whole
 * seconds, shown by `format`. What cannot be read stays as typed, and is said once the field was left.
 */
export function TimecodeField({
  label,
  hint,
  error,
  value,
  format,
  onChange,
  ref,
}: FieldWords & {
  value: number
  format: (seconds: number) => string
  onChange: (seconds: number) => void
  ref?: Ref<HTMLInputElement>
}) {
  const [typed, setTyped] = useState<string | null>(null)
  const [wasLeft, setWasLeft] = useState(false)
  const read = typed === null ? value : parseTimecode(typed.trim())
  const isShownAsTyped = typed !== null && (read === null || read === value)
  return (
    <TextInput
      label={label}
      description={hint}
      error={read === null && wasLeft ? m.ui_timecode_bad() : error}
      autoComplete="off"
      styles={{ input: { width: '6rem', fontVariantNumeric: 'tabular-nums' } }}
      ref={ref}
      value={isShownAsTyped ? typed : format(value)}
      onChange={(event) => {
        const text = event.currentTarget.value
        const seconds = parseTimecode(text.trim())
        setTyped(text)
        if (seconds !== null) onChange(seconds)
      }}
      onBlur={() => {
        setWasLeft(read === null)
        if (read !== null) setTyped(null)
      }}
    />
  )
}
