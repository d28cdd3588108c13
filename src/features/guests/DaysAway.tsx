import { Button } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { m } from '#app/paraglide/messages.js'
import { FieldGroup } from '#app/ui/FieldGroup.tsx'
import { IconButton } from '#app/ui/IconButton.tsx'
import { TextField } from '#app/ui/TextField.tsx'
import classes from './GuestForm.module.css'

/** Days as they are typed: the contract refuses those that are none. */
export interface Away {
  id: string
  from: string
  to: string
  note: string | null
}

/** The days on which a guest cannot come, from and to included. `wrong` holds refusals by their path. */
export function DaysAway({
  value,
  onChange,
  wrong,
}: {
  value: Away[]
  onChange: (value: Away[]) => void
  wrong: Record<string, string>
}) {
  const set = (id: string, part: Partial<Away>) =>
    onChange(value.map((one) => (one.id === id ? { ...one, ...part } : one)))
  return (
    <FieldGroup label={m.guests_away()} hint={m.guests_away_hint()} error={wrong['unavailable']}>
      {value.map(({ id, from, to, note }, index) => (
        <div
          key={id}
          role="group"
          aria-label={m.guests_away_name({ number: index + 1 })}
          className={classes['away']}
        >
          <TextField
            label={m.guests_away_from()}
            type="date"
            required
            value={from}
            error={wrong[`unavailable/${index}/from`]}
            // One day, until somebody says until when.
            onChange={({ currentTarget: { value: day } }) =>
              set(id, { from: day, ...(to === from ? { to: day } : {}) })
            }
          />
          <TextField
            label={m.guests_away_to()}
            type="date"
            required
            value={to}
            error={wrong[`unavailable/${index}/to`]}
            onChange={(event) => set(id, { to: event.currentTarget.value })}
          />
          <TextField
            label={m.guests_away_note()}
            maxLength={200}
            value={note ?? ''}
            onChange={(event) => set(id, { note: event.currentTarget.value || null })}
          />
          <IconButton
            label={m.guests_away_remove({ number: index + 1 })}
            icon={<IconX size={16} />}
            onClick={() => onChange(value.filter((one) => one.id !== id))}
          />
        </div>
      ))}
      <Button
        variant="default"
        size="compact-sm"
        leftSection={<IconPlus size={15} aria-hidden="true" />}
        onClick={() => onChange([...value, { id: crypto.randomUUID(), from: '', to: '', note: null }])}
      >
        {m.guests_away_add()}
      </Button>
    </FieldGroup>
  )
}
