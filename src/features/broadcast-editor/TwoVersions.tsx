import { Button } from '@mantine/core'
import { useState, useSyncExternalStore } from 'react'
import { useCapabilities } from '#app/features/auth/useSession.ts'
import { m } from '#app/paraglide/messages.js'
import { announce } from '#app/ui/announce.ts'
import { FieldGroup } from '#app/ui/FieldGroup.tsx'
import { Tick } from '#app/ui/Tick.tsx'
import type { Editing } from './editing.ts'
import { labelOf, textOf } from './fieldWords.ts'
import type { FieldName } from './problems.ts'
import { type SetAside, SetAsideTexts } from './SetAsideTexts.tsx'
import classes from './BroadcastEditor.module.css'

/**
 * Somebody saved the same fields first: both versions side by side, and a choice each. Nothing is saved over anything
 * before the choice, and the version not chosen stays here until it is dismissed.
 */
export function TwoVersions({ editing: { draft } }: { editing: Editing }) {
  const zone = useCapabilities().newsroom.time_zone
  const conflict = useSyncExternalStore(
    (changed) => draft.subscribe(changed),
    () => draft.conflict,
  )
  const [choices, setChoices] = useState<Partial<Record<FieldName, 'mine' | 'theirs'>>>({})
  const [aside, setAside] = useState<SetAside[]>([])
  const dismiss = (gone: SetAside) => setAside((before) => before.filter((one) => one !== gone))
  if (conflict === null || conflict.fields.length === 0)
    return <SetAsideTexts texts={aside} onDismiss={dismiss} />

  const { theirs, fields: all } = conflict
  const fields = all.filter((field) => field !== 'slug' || !all.includes('title'))
  const versions = (field: FieldName) => ({
    mine: textOf(field, draft.value(field), zone),
    theirs: textOf(field, theirs.fields[field], zone),
  })
  function apply() {
    const left = fields.map((field) => ({
      label: labelOf(field),
      text: versions(field)[choices[field] === 'theirs' ? 'mine' : 'theirs'],
    }))
    setAside((before) => [...before, ...left])
    setChoices({})
    // An address follows its title.
    draft.resolve((field) => choices[fields.includes(field) ? field : 'title'] ?? 'mine')
    announce(m.broadcast_form_conflict_done())
  }
  return (
    <section
      className={classes['notice']}
      id="versions"
      tabIndex={-1}
      aria-label={m.broadcast_form_conflict()}
    >
      <h2>{m.broadcast_form_conflict()}</h2>
      <p>{m.broadcast_form_conflict_words()}</p>
      {fields.map((field) => {
        const texts = versions(field)
        return (
          <FieldGroup key={field} label={labelOf(field)}>
            <div className={classes['versions']}>
              {(['mine', 'theirs'] as const).map((whose) => (
                <div key={whose} className={classes['version']}>
                  <Tick
                    type="radio"
                    name={`version-${field}`}
                    label={whose === 'mine' ? m.broadcast_form_mine() : m.broadcast_form_theirs()}
                    checked={choices[field] === whose}
                    onChange={() => setChoices({ ...choices, [field]: whose })}
                  />
                  <div className={classes['versionText']}>{texts[whose]}</div>
                </div>
              ))}
            </div>
          </FieldGroup>
        )
      })}
      <Button mt="sm" disabled={fields.some((field) => choices[field] === undefined)} onClick={apply}>
        {m.broadcast_form_conflict_apply()}
      </Button>
    </section>
  )
}
