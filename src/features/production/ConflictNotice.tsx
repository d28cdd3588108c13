import { Button } from '@mantine/core'
import { useSyncExternalStore } from 'react'
import { m } from '#app/paraglide/messages.js'
import { getLocale } from '#app/paraglide/runtime.js'
import { fieldLabels } from './fieldLabels.ts'
import type { OpenProduction } from './openProduction.ts'
import classes from './Production.module.css'

/** What two people changed the same, both versions in sight: one is kept for all of it, the other stays on offer. */
export function ConflictNotice({ production }: { production: OpenProduction }) {
  const { draft } = production
  const conflict = useSyncExternalStore(production.subscribe, () => draft.conflict)
  if (conflict === null) return null
  const found = draft.confronted(conflict)
  const collisions = conflict.fields.flatMap((field) => found[field]?.collisions ?? [])
  const fields = new Intl.ListFormat(getLocale()).format(conflict.fields.map((field) => fieldLabels[field]()))
  return (
    <section role="alert" className={classes['conflict']}>
      <p>{m.production_conflict({ fields })}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{m.production_conflict_what()}</th>
            <th scope="col">{m.production_conflict_mine()}</th>
            <th scope="col">{m.production_conflict_theirs()}</th>
          </tr>
        </thead>
        <tbody>
          {collisions.map(({ id, name, mine, theirs }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              <td>{mine ?? '—'}</td>
              <td>{theirs ?? '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Button size="compact-sm" onClick={() => void production.choose('mine')}>
        {m.production_conflict_mine()}
      </Button>
      <Button size="compact-sm" variant="default" onClick={() => void production.choose('theirs')}>
        {m.production_conflict_theirs()}
      </Button>
    </section>
  )
}
