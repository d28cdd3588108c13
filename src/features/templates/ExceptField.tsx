import { Button } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { isDay } from '#app/lib/airtime.ts'
import { formatDate } from '#app/lib/dates.ts'
import { m } from '#app/paraglide/messages.js'
import { getLocale } from '#app/paraglide/runtime.js'
import { DateField } from '#app/ui/DateField.tsx'
import { IconButton } from '#app/ui/IconButton.tsx'
import classes from './Templates.module.css'

/** Days without a live, though the rule names them. */
export function ExceptField({
  value,
  onChange,
  hint,
}: {
  value: string[]
  onChange: (days: string[]) => void
  hint: string | undefined
}) {
  const [day, setDay] = useState<string | null>(null)
  const name = (one: string) => formatDate(one, 'UTC', { style: 'full', locale: getLocale() })
  const isNew = day !== null && isDay(day) && !value.includes(day)
  return (
    <div>
      <div className={classes['except']}>
        <DateField label={m.templates_except()} hint={hint} value={day} onChange={setDay} />
        <Button
          variant="default"
          disabled={!isNew}
          onClick={() => {
            onChange([...value, day ?? ''].toSorted())
            setDay(null)
          }}
        >
          {m.templates_except_add()}
        </Button>
      </div>
      {value.length > 0 && (
        <ul className={classes['chips']} aria-label={m.templates_except_list()}>
          {value.map((one) => (
            <li key={one} className={classes['chip']}>
              {name(one)}
              <IconButton
                label={m.templates_except_remove({ day: name(one) })}
                icon={<IconX size={15} />}
                onClick={() => onChange(value.filter((other) => other !== one))}
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
