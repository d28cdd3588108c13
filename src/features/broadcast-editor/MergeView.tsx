import { Button } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useSession } from '#app/features/auth/useSession.ts'
import { m } from '#app/paraglide/messages.js'
import type { Conflict } from '#app/save/port.ts'
import { announce } from '#app/ui/announce.ts'
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

  function apply() {
    const latest = clashesOf(draft, conflict)
    setClashes(latest)
    if (latest.some(({ key }) => choices[key] === undefined)) return
    const sides = { mine: draft.all(), theirs: conflict.theirs.fields }
    draft.resolve((field, collision) => chosen(choices, field, collision))
    announce(m.broadcast_form_conflict_done())
    if (latest[0] !== undefined) jumpTo(latest[0].field)
    void keepLosers(id, latest, { choices, sides, name }).then(onLeft)
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
      <Button disabled={clashes.some(({ key }) => choices[key] === undefined)} onClick={apply}>
        {m.broadcast_form_conflict_apply()}
      </Button>
    </section>
  )
}

/** In ms: the merge is not made again at every key. */
const REST = 400
