import { useState } from 'react'
import { Agreement, type Guest, GuestKind } from '#app/contract/guest.ts'
import { agreementLabels } from '#app/features/guests/agreementLabels.ts'
import { guestKindLabels, guestKindWords } from '#app/features/guests/labels.ts'
import { displayName, sortName } from '#app/lib/name.ts'
import type { NameCandidate } from '#app/lib/proposeNames.ts'
import { m } from '#app/paraglide/messages.js'
import { SelectField } from '#app/ui/SelectField.tsx'
import { TextAreaField } from '#app/ui/TextAreaField.tsx'
import { TextField } from '#app/ui/TextField.tsx'
import { NameProposals } from './NameProposals.tsx'
import classes from './GuestPage.module.css'

export interface SectionProps {
  guest: Guest
  wrong: Record<string, string>
  theirs: (field: keyof Guest, words?: (value: string) => string) => string | undefined
}

/** What a guest is called: shown, sorted, in its parts, and otherwise; the newsroom’s part of the sheet. */
export function NameSection({ guest, wrong, theirs, onTouch }: SectionProps & { onTouch: () => void }) {
  const [kind, setKind] = useState<GuestKind>(guest.kind)
  const [name, setName] = useState({
    display_name: guest.display_name,
    given_name: guest.given_name ?? '',
    particle: guest.particle ?? '',
    family_name: guest.family_name ?? '',
  })
  const field = (key: keyof typeof name, label: string, maxLength: number, hint?: string) => (
    <TextField
      label={label}
      name={key}
      required={key === 'display_name'}
      maxLength={maxLength}
      hint={theirs(key) ?? hint}
      error={wrong[key]}
      value={name[key]}
      onChange={({ currentTarget: { value } }) => setName((old) => ({ ...old, [key]: value }))}
    />
  )
  function take({ kind: chosen, ...parts }: NameCandidate) {
    onTouch()
    setKind(chosen)
    if (chosen === 'collective')
      return setName({ display_name: parts.family_name, given_name: '', particle: '', family_name: '' })
    const { given_name, particle, family_name } = parts
    setName({ display_name: displayName(parts), given_name, particle, family_name })
  }
  const isToSplit = guest.legacy_label !== null && guest.kind === 'person' && guest.family_name === null
  const sorted = sortName({ ...name, kind })
  return (
    <section className={classes['section']} aria-labelledby="guest-name">
      <h2 id="guest-name">{m.guest_page_name()}</h2>
      {isToSplit && <NameProposals label={guest.legacy_label ?? ''} onTake={take} />}
      {field('display_name', m.guests_display_name(), 120, m.guests_display_name_hint())}
      <SelectField
        label={m.guests_kind()}
        name="kind"
        options={GuestKind.options.map((value) => ({ value, label: guestKindLabels[value]() }))}
        hint={theirs('kind', guestKindWords)}
        value={kind}
        onChange={(event) => setKind(GuestKind.parse(event.currentTarget.value))}
      />
      {kind === 'person' && (
        <div className={classes['pair']}>
          {field('given_name', m.guests_given_name(), 80)}
          {field('particle', m.guests_particle(), 20)}
          {field('family_name', m.guests_family_name(), 80)}
        </div>
      )}
      <TextField
        label={m.guest_page_sort_name()}
        name="sort_name"
        maxLength={160}
        placeholder={sorted}
        hint={theirs('sort_name') ?? m.guest_page_sort_hint()}
        error={wrong['sort_name']}
        defaultValue={guest.sort_name === sortName(guest) ? '' : guest.sort_name}
      />
      <TextAreaField
        label={m.guests_aliases()}
        name="aliases"
        rows={2}
        defaultValue={guest.aliases.join('\n')}
        hint={theirs('aliases') ?? m.guest_page_aliases_hint()}
        error={Object.entries(wrong).find(([path]) => path.startsWith('aliases'))?.[1]}
      />
      <div className={classes['pair']}>
        <TextField
          label={m.guest_page_pronouns()}
          name="pronouns"
          maxLength={40}
          defaultValue={guest.pronouns ?? ''}
          hint={theirs('pronouns') ?? m.guest_page_pronouns_hint()}
          error={wrong['pronouns']}
        />
        <SelectField
          label={m.guest_page_agreement()}
          name="agreement"
          defaultValue={guest.agreement ?? ''}
          hint={theirs('agreement', (value) => agreementLabels[Agreement.parse(value)]())}
          options={[
            { value: '', label: m.guest_page_agreement_unknown() },
            ...Agreement.options.map((value) => ({ value, label: agreementLabels[value]() })),
          ]}
        />
      </div>
    </section>
  )
}
