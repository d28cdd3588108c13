import { IconAlertTriangle, IconCheck, IconHourglass } from '@tabler/icons-react'
import { m } from '#app/paraglide/messages.js'
import { spellLength } from './length.ts'
import type { Timing } from './timing.ts'
import classes from './RunningOrder.module.css'

/** How long the running order is, and what is left of the slot: in words and by a shape. */
export function Balance({ timing: { total, slot, isSlotAssumed, left } }: { timing: Timing }) {
  const totals = m.running_order_total({ total: spellLength(total), slot: spellLength(slot) })
  return (
    <p className={classes['balance']} role="status" data-over={left < 0 || undefined}>
      <span>{isSlotAssumed ? `${totals} (${m.running_order_assumed()})` : totals}</span>
      <strong>{verdict(left)}</strong>
    </p>
  )
}

function verdict(left: number) {
  if (left === 0)
    return (
      <>
        <IconCheck size={18} aria-hidden="true" /> {m.running_order_exact()}
      </>
    )
  const duration = spellLength(Math.abs(left))
  return left > 0 ? (
    <>
      <IconHourglass size={18} aria-hidden="true" /> {m.running_order_left({ duration })}
    </>
  ) : (
    <>
      <IconAlertTriangle size={18} aria-hidden="true" /> {m.running_order_over({ duration })}
    </>
  )
}
