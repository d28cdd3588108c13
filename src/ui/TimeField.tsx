import { m } from '#app/paraglide/messages.js'
import type { FieldWords } from './FieldWords.ts'
import { parseTime } from './parseTime.ts'
import { TypedField } from './TypedField.tsx'

/**
 * An hour of the day, typed freely (`20:30`, `20h30`, `20`). `value` is `HH:mm` or null; a text that is not an hour is
 * handed on as typed, so that the contract’s rule refuses it. Say the zone in `hint`.
 */
export function TimeField(
  field: FieldWords & { value: string | null; onChange: (value: string | null) => void; onBlur?: () => void },
) {
  return (
    <TypedField
      {...field}
      parse={parseTime}
      format={(time) => time}
      placeholder={m.ui_time_placeholder()}
      width="6rem"
    />
  )
}
