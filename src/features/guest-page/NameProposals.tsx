import { Button } from '@mantine/core'
import { type NameCandidate, proposeNames } from '#app/lib/proposeNames.ts'
import { m } from '#app/paraglide/messages.js'
import { reasonWords } from './labels.ts'
import classes from './GuestPage.module.css'

/** The ways to read an imported name, with why: nothing is taken until somebody says which, and nothing is saved by it. */
export function NameProposals({
  label,
  onTake,
}: {
  label: string
  onTake: (candidate: NameCandidate) => void
}) {
  const { candidates, isAmbiguous } = proposeNames(label)
  return (
    <section id="champ-display_name" className={classes['proposals']} aria-label={m.guest_page_split()}>
      <p>
        <strong>{m.guest_page_split_label({ label })}</strong>{' '}
        {isAmbiguous ? m.guest_page_split_ambiguous() : m.guest_page_split_single()}
      </p>
      <ul>
        {candidates.map((candidate) => {
          const words = wordsOf(candidate)
          return (
            <li key={words}>
              <Button variant="default" size="compact-sm" onClick={() => onTake(candidate)}>
                {words}
              </Button>
              <span>{candidate.reasons.map((reason) => reasonWords[reason]()).join(' · ')}</span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function wordsOf({ kind, given_name, particle, family_name }: NameCandidate) {
  if (kind === 'collective') return m.guest_page_split_collective({ name: family_name })
  return [
    given_name !== '' && m.guests_split_given({ name: given_name }),
    particle !== '' && m.guests_split_particle({ name: particle }),
    family_name !== '' && m.guests_split_family({ name: family_name }),
  ]
    .filter(Boolean)
    .join(', ')
}
