import { useState } from 'react'
import { m } from '#app/paraglide/messages.js'
import type { FieldWords } from '#app/ui/FieldWords.ts'
import { TextField } from '#app/ui/TextField.tsx'
import { formatLength, parseLength } from './length.ts'

/** Minutes and seconds as one types them, hours where there are any. What cannot be read stays as typed, and says so. */
export function LengthField({
  value,
  onChange,
  error,
  name,
  ...words
}: FieldWords & { value: number; name: string; onChange: (seconds: number) => void }) {
  const [typed, setTyped] = useState<string | null>(null)
  const isUnreadable = typed !== null && typed.trim() !== '' && parseLength(typed) === null
  return (
    <TextField
      {...words}
      aria-label={name}
      error={isUnreadable ? m.running_order_unreadable_length() : error}
      autoComplete="off"
      value={typed ?? formatLength(value)}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => {
        const text = event.currentTarget.value
        setTyped(text)
        const seconds = text.trim() === '' ? 0 : parseLength(text)
        if (seconds !== null) onChange(seconds)
      }}
      onBlur={() => {
        if (!isUnreadable) setTyped(null)
      }}
    />
  )
}
