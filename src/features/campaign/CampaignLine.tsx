import { parseMoney } from '#app/lib/parseMoney.ts'
import { m } from '#app/paraglide/messages.js'
import { getLocale } from '#app/paraglide/runtime.js'
import { TextField } from '#app/ui/TextField.tsx'
import { amountText, type SheetLine } from './campaignSheet.ts'
import classes from './Campaign.module.css'

/** One line of the budget: what for, how much, and its share of the goal. */
export function CampaignLine({
  line,
  number,
  share,
  wrong,
  onChange,
}: {
  line: SheetLine
  number: number
  share: string
  wrong: { label: string | undefined; amount: string | undefined }
  onChange: (next: Partial<SheetLine>) => void
}) {
  return (
    <div role="group" aria-label={m.campaign_line({ number })} className={classes['line']}>
      <TextField
        label={m.campaign_line_label()}
        maxLength={120}
        error={wrong.label}
        value={line.label}
        onChange={(event) => onChange({ label: event.currentTarget.value })}
      />
      <TextField
        label={m.campaign_line_amount()}
        inputMode="decimal"
        error={wrong.amount && m.campaign_amount_wrong()}
        value={line.amount}
        onChange={(event) => onChange({ amount: event.currentTarget.value })}
        onBlur={() => {
          const cents = parseMoney(line.amount)
          if (cents !== null) onChange({ amount: amountText(cents, getLocale()) })
        }}
      />
      <output className={classes['share']}>{share}</output>
      <TextField
        label={m.campaign_line_note()}
        maxLength={300}
        value={line.note}
        onChange={(event) => onChange({ note: event.currentTarget.value })}
      />
    </div>
  )
}
