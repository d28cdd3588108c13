import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Guest } from '#app/contract/guest.ts'
import {
  displayName,
  type NameProposal,
  sortName,
  splitDisplayName,
  splitLegacyLabel,
} from '#app/lib/name.ts'
import { m } from '#app/paraglide/messages.js'
import { tellTyped } from '#app/ui/tellTyped.ts'
import { TextField } from '#app/ui/TextField.tsx'
import classes from './GuestForm.module.css'

/**
 * The parts of a person’s name, which make the order of lists. A split of the imported label, or of the displayed name
 * when there is none, is offered and never applied by itself: double names fool it.
 */
export function NameParts({
  guest,
  name,
  onName,
  wrong,
  theirs,
}: {
  guest: Guest
  /** The displayed name as typed; a split that is taken gives it too while it is still the imported label. */
  name: string
  onName: (name: string) => void
  wrong: Record<string, string>
  theirs: (field: 'given_name' | 'particle' | 'family_name') => string | undefined
}) {
  const [parts, setParts] = useState({
    given_name: guest.given_name ?? '',
    particle: guest.particle ?? '',
    family_name: guest.family_name ?? '',
  })
  const label = guest.legacy_label
  const proposal = label === null ? splitDisplayName(name) : splitLegacyLabel(label)
  const isNew = FIELDS.some(({ key }) => proposal[key] !== parts[key])
  return (
    <div className={classes['name']}>
      <div className={classes['parts']}>
        {FIELDS.map(({ key, words, max }) => (
          <TextField
            key={key}
            label={words()}
            name={key}
            maxLength={max}
            value={parts[key]}
            hint={theirs(key)}
            error={wrong[key]}
            onChange={({ currentTarget: { value } }) => setParts((old) => ({ ...old, [key]: value }))}
          />
        ))}
      </div>
      {parts.family_name.trim() !== '' && (
        <p className={classes['sorted']}>{m.guests_sorted({ name: sortName(parts) })}</p>
      )}
      {label !== null && <p className={classes['sorted']}>{m.guests_legacy({ label })}</p>}
      {isNew && proposal.given_name !== '' && (
        <div className={classes['proposal']}>
          <p>{m.guests_split_words({ parts: wordsOf(proposal) })}</p>
          <Button
            size="compact-sm"
            variant="default"
            onClick={({ currentTarget }) => {
              tellTyped(currentTarget)
              const { given_name, particle, family_name } = proposal
              setParts({ given_name, particle, family_name })
              if (name === label) onName(displayName({ given_name, particle, family_name }))
            }}
          >
            {m.guests_split_use()}
          </Button>
        </div>
      )}
    </div>
  )
}

const FIELDS = [
  { key: 'given_name', words: m.guests_given_name, max: 80 },
  { key: 'particle', words: m.guests_particle, max: 20 },
  { key: 'family_name', words: m.guests_family_name, max: 80 },
] as const

function wordsOf({ given_name, particle, family_name }: NameProposal) {
  return [
    m.guests_split_given({ name: given_name }),
    particle !== '' && m.guests_split_particle({ name: particle }),
    m.guests_split_family({ name: family_name }),
  ]
    .filter(Boolean)
    .join(', ')
}
