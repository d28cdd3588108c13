import { clockTime } from '#app/contract/document/clockTime.ts'
import { m } from '#app/paraglide/messages.js'
import { Tick } from '#app/ui/Tick.tsx'
import type { Edits } from './edits.ts'
import type { Quotation } from './quotationsFrom.ts'
import classes from './AfterLive.module.css'

/** The words noted on air, each to be kept or not. */
export function QuotationReview({
  quotations,
  onEdit,
}: {
  quotations: (Quotation & { isKept: boolean })[]
  onEdit: (id: string, change: Edits[string]) => void
}) {
  return (
    <>
      <h3>{m.after_live_quotations()}</h3>
      <p>{quotations.length === 0 ? m.after_live_quotations_none() : m.after_live_quotations_hint()}</p>
      <ul className={classes['rows']} aria-label={m.after_live_quotations()}>
        {quotations.map(({ id, start_seconds, text, isKept }) => (
          <li key={id} data-left={!isKept || undefined}>
            <Tick
              type="checkbox"
              label={`${clockTime(start_seconds)} ${text}`}
              checked={isKept}
              onChange={(event) => onEdit(id, { isKept: event.currentTarget.checked })}
            />
          </li>
        ))}
      </ul>
    </>
  )
}
