import { IconCalendar } from '@tabler/icons-react'
import { useRef } from 'react'
import { formatDate } from '#app/lib/dates.ts'
import { m } from '#app/paraglide/messages.js'
import { getLocale } from '#app/paraglide/runtime.js'
import type { FieldWords } from './FieldWords.ts'
import { IconButton } from './IconButton.tsx'
import { parseDate } from './parseDate.ts'
import { TypedField } from './TypedField.tsx'
import classes from './DateField.module.css'

/**
 * A day, typed freely (`29/03/2026`, `29 mars 2026`) or picked in the system’s own calendar. `value` is `YYYY-MM-DD`
 * or null; a text that is not a day is handed on as typed, so that the contract’s rule refuses it with its own words.
 */
export function DateField({
  value,
  onChange,
  ...field
}: FieldWords & { value: string | null; onChange: (value: string | null) => void; onBlur?: () => void }) {
  const calendar = useRef<HTMLInputElement>(null)
  const locale = getLocale()
  return (
    <TypedField
      {...field}
      value={value}
      onChange={onChange}
      parse={(text) => parseDate(text, locale)}
      format={(day) => formatDate(day, 'UTC', { style: 'numeric', locale })}
      placeholder={m.ui_date_placeholder()}
      width="9.5rem"
      rightSection={
        <span className={classes['calendar']}>
          <input
            ref={calendar}
            type="date"
            tabIndex={-1}
            aria-hidden="true"
            value={value !== null && parseDate(value) === value ? value : ''}
            onChange={(event) => onChange(event.currentTarget.value || null)}
          />
          <IconButton
            label={m.ui_open_calendar({ label: field.label })}
            icon={<IconCalendar size={17} stroke={1.6} />}
            onClick={() => calendar.current?.showPicker()}
          />
        </span>
      }
    />
  )
}
