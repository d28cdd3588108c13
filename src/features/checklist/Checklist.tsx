import type { Broadcast } from '#app/contract/broadcast.ts'
import { Phase } from '#app/contract/production-parts.ts'
import { phaseLabels } from '#app/features/productions/labels.ts'
import { type LiveProduction, useProductionField } from '#app/features/productions/live.ts'
import { useClock } from '#app/features/productions/useClock.ts'
import { m } from '#app/paraglide/messages.js'
import classes from './Checklist.module.css'
import { OWNERS } from './owners.ts'
import { PhaseTasks } from './PhaseTasks.tsx'
import { systemTasks } from './systemTasks.ts'
import { ownersOf, phaseOf } from './tasks.ts'

/** What is to do before, during and after the air: tasks of people, and what Régie sees by itself. Folded, the phase of now is open. */
export function Checklist({
  production,
  broadcast,
  disabled,
  isFolded = false,
}: {
  production: LiveProduction
  broadcast: Broadcast
  disabled: boolean
  isFolded?: boolean
}) {
  const { value: tasks, refusal } = useProductionField(production, 'tasks')
  const { value: bookings } = useProductionField(production, 'bookings')
  const now = useClock(MINUTE)
  const known = systemTasks(broadcast, { bookings }, now)
  const owners = ownersOf(tasks)
  const phase = phaseOf(broadcast)
  return (
    <section className={classes['checklist']} aria-labelledby="controle">
      <h2 id="controle">{m.productions_tasks()}</h2>
      {refusal !== undefined && <p className={classes['late']}>{refusal}</p>}
      <datalist id={OWNERS}>
        {owners.map((owner) => (
          <option key={owner}>{owner}</option>
        ))}
      </datalist>
      {Phase.options.map((each) => {
        const own = tasks.filter((task) => task.phase === each)
        const found = known.filter((task) => task.phase === each)
        const all = [...own.map(({ done_at }) => done_at !== null), ...found.map(({ isDone }) => isDone)]
        const [done, total] = [all.filter(Boolean).length, all.length]
        const name = phaseLabels[each]()
        const title = total === 0 ? name : m.checklist_phase({ phase: name, done, total })
        const content = (
          <PhaseTasks
            production={production}
            broadcast={broadcast}
            phase={each}
            tasks={own}
            known={found}
            now={now}
            disabled={disabled}
          />
        )
        return isFolded ? (
          <details key={`${each} ${phase}`} open={each === phase}>
            <summary>{title}</summary>
            {content}
          </details>
        ) : (
          <section key={each} aria-label={name}>
            <h3>{title}</h3>
            {content}
          </section>
        )
      })}
    </section>
  )
}

const MINUTE = 60_000
