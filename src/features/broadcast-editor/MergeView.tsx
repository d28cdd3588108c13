import { Button } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useSession } from '#app/features/auth/useSession.ts'
import { m } from '#app/paraglide/messages.js'
import type { Conflict } from '#app/save/port.ts'
import { same } from '#app/save/merge.ts'
import { announce } from '#app/ui/announce.ts'
import { FormError } from '#app/ui/FormError.tsx'
import { CollisionChoice } from './CollisionChoice.tsx'
import { type Choices, chosen, clashesOf } from './clashes.ts'
import type { Editing } from './editing.ts'
import type { BroadcastFields } from './fields.ts'
import { jumpTo } from './jump.ts'
import { keepLosers } from './keepLosers.ts'
import type { SetAside } from './SetAsideTexts.tsx'
import { useStored } from './useStored.ts'
import classes from './MergeView.module.css'

/**
 * What two people made of the same words, beside what was there before, to choose from; all else is merged already. One
 * may type on meanwhile: what is shown follows. `onLeft` gets the texts that the history could not take.
 */
export function MergeView({
  editing,
  conflict,
  onLeft,
}: {
  editing: Editing
  conflict: Conflict<BroadcastFields>
  onLeft: (texts: SetAside[]) => void
}) {
  const { draft } = editing
  const { id, updated_by } = useStored(editing)
  const { user } = useSession()
  // One's own words, typed on an older version, can meet one's own.
  const name = updated_by === null || updated_by.id === user.id ? null : updated_by.name
  const [clashes, setClashes] = useState(() => clashesOf(draft, conflict))
  const [choices, setChoices] = useState<Choices>({})
  const [step, setStep] = useState<'choosing' | 'keeping' | 'unreached'>('choosing')
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const stop = draft.subscribe((field) => {
      if (field === null) return
      clearTimeout(timer)
      timer = setTimeout(() => setClashes(clashesOf(draft, conflict)), REST)
    })
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [draft, conflict])

  /** Nothing leaves the page before the history holds it. */
  async function apply() {
    const latest = clashesOf(draft, conflict)
    setClashes(latest)
    if (latest.some(({ key }) => choices[key] === undefined)) return
    const sides = { mine: draft.all(), theirs: conflict.theirs.fields }
    setStep('keeping')
    const left = await keepLosers(id, latest, { choices, sides, name })
    if (draft.conflict !== conflict) return // somebody saved meanwhile: there is another choice to make
    if (left === null) return setStep('unreached')
    if (latest.some(({ field }) => !same(draft.value(field), sides.mine[field]))) return apply()
    draft.resolve((field, collision) => chosen(choices, field, collision))
    announce(left.length === 0 ? m.broadcast_form_conflict_done() : m.broadcast_form_set_aside())
    if (latest[0] !== undefined) jumpTo(latest[0].field)
    onLeft(left)
  }
  return (
    <section className={classes['view']} id="versions" tabIndex={-1} aria-label={m.broadcast_form_conflict()}>
      <h2>{m.broadcast_form_conflict()}</h2>
      <p>{name === null ? m.broadcast_form_conflict_other() : m.broadcast_form_conflict_words({ name })}</p>
      {clashes.map((clash) => (
        <CollisionChoice
          key={clash.key}
          clash={clash}
          name={name}
          choice={choices[clash.key]}
          onChoose={(choice) => setChoices((before) => ({ ...before, [clash.key]: choice }))}
        />
      ))}
      {step === 'unreached' && <FormError>{m.broadcast_form_conflict_unreached()}</FormError>}
      <Button
        disabled={clashes.some(({ key }) => choices[key] === undefined)}
        loading={step === 'keeping'}
        onClick={() => void apply()}
      >
        {m.broadcast_form_conflict_apply()}
      </Button>
    </section>
  )
}

/** In ms: the merge is not made again at every key. */
const REST = 400
