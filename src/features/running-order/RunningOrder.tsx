import { useState } from 'react'
import type { Broadcast } from '#app/contract/broadcast.ts'
import { useCapabilities } from '#app/features/auth/useSession.ts'
import { type LiveProduction, useProductionField } from '#app/features/productions/live.ts'
import { m } from '#app/paraglide/messages.js'
import { later } from '#app/ui/later.ts'
import { Balance } from './Balance.tsx'
import { SegmentList } from './SegmentList.tsx'
import { clockAt, timingOf } from './timing.ts'
import classes from './RunningOrder.module.css'

/**
 * The running order of a live: its segments with their hours, what is left of the slot, the way in and out. Whoever may
 * not produce reads it as a table, which is also what is printed.
 */
export function RunningOrder({
  production,
  broadcast,
  disabled,
}: {
  production: LiveProduction
  broadcast: Broadcast
  disabled: boolean
}) {
  const { value: segments } = useProductionField(production, 'segments')
  const zone = useCapabilities().newsroom.time_zone
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set())
  const tools = useTools()
  const table = useTable(disabled)
  const timing = timingOf(broadcast, segments)
  const start = broadcast.scheduled_start_at
  const areAllOpen = segments.length > 0 && segments.every(({ id }) => open.has(id))
  return (
    <section className={classes['section']} aria-labelledby="conducteur">
      <header className={classes['head']}>
        <h2 id="conducteur">{m.productions_segments()}</h2>
        <p>{start === null ? m.running_order_unplanned() : m.running_order_zone({ zone })}</p>
        <div className={classes['tools']}>
          {!disabled && segments.length > 0 && (
            <button
              type="button"
              className={classes['plain']}
              onClick={() => setOpen(new Set(areAllOpen ? [] : segments.map(({ id }) => id)))}
            >
              {areAllOpen ? m.running_order_fold_all() : m.running_order_unfold_all()}
            </button>
          )}
          {tools !== null && (
            <tools.OrderTools production={production} broadcast={broadcast} disabled={disabled} />
          )}
        </div>
      </header>
      {disabled && table !== null && <table.SegmentTable segments={segments} timing={timing} start={start} />}
      {!disabled && (
        <SegmentList
          production={production}
          open={open}
          onOpen={setOpen}
          clockOf={(index) => clockAt(start, timing.starts[index] ?? 0, zone)}
        />
      )}
      <Balance timing={timing} />
    </section>
  )
}

const useTools = later(() => import('./OrderTools.tsx'))
const useTable = later(() => import('./SegmentTable.tsx'))
