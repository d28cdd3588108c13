import { Button } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useSession } from '#app/features/auth/useSession.ts'
import { m } from '#app/paraglide/messages.js'
import type { Conflict } from '#app/save/port.ts'
import { same } from '#app/save/merge.ts'
import { setAside } from '#app/save/setAside.ts'
import { announce } from '#app/ui/announce.ts'
import { FormError } from '#app/ui/FormError.tsx'
import { CollisionChoice } from './CollisionChoice.tsx'
import { type Choices, chosen, chosenInstead, clashesOf } from './clashes.ts'
import type { Editing } from './editing.ts'
import type { BroadcastFields } from './fields.ts'
import { jumpTo } from './jump.ts'
import { keepLosers } from './keepLosers.ts'
import { useStored } from './useStored.ts'
import classes from './MergeView.module.css'

/**
 * What two people made of the same words, beside what was there before, to choose from; all else is merged already. One
 * may type on meanwhile: what is shown follows. What the history refuses stays on this device, and is offered.
 */
export function MergeView({ editing, conflict }: { editing: Editing; conflict: Conflict<BroadcastFields> }) {
  const { draft, keeper } = editing
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
    const refused = await keepLosers(id, latest, { choices, sides, name })
    if (draft.conflict !== conflict) return // somebody saved meanwhile: there is another choice to make
    if (refused === null) return setStep('unreached')
    if (latest.some(({ field }) => !same(draft.value(field), sides.mine[field]))) return apply()
    for (const lost of refused)
      void setAside(keeper, lost, chosenInstead(lost, choices, draft.confronted(conflict)))
    draft.resolve((field, collision) => chosen(choices, field, collision))
    announce(refused.length === 0 ? m.broadcast_form_conflict_done() : m.broadcast_form_conflict_kept())
    if (latest[0] !== undefined) jumpTo(latest[0].field)
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
