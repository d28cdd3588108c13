import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { formatMoney, formatPercent } from '#app/lib/money.ts'
import { m } from '#app/paraglide/messages.js'
import { getLocale } from '#app/paraglide/runtime.js'
import { StateBadge } from '#app/ui/StateBadge.tsx'
import classes from './Campaign.module.css'

/** What the lines add up to, and whether that is the goal; both in cents, `goal` null while it cannot be read. `action` saves. */
export function CampaignSum({
  sum,
  goal,
  isUnread,
  onTake,
  action,
}: {
  sum: number
  goal: number | null
  isUnread: boolean
  onTake: () => void
  action: ReactNode
}) {
  const locale = getLocale()
  const money = (cents: number) => formatMoney(cents, 'EUR', locale)
  const gap = (goal ?? 0) - sum
  return (
    <div className={classes['sum']}>
      <p className={classes['total']}>
        {m.campaign_sum()} <strong>{money(sum)}</strong>{' '}
        {goal !== null && goal > 0 && m.campaign_sum_share({ percent: formatPercent(sum / goal, locale) })}
      </p>
      <div role="status" className={classes['verdict']}>
        {isUnread && <StateBadge tone="watch" label={m.campaign_sum_unread()} />}
        {gap === 0 && sum > 0 && !isUnread && <StateBadge tone="published" label={m.campaign_sum_equal()} />}
        {gap !== 0 && (
          <StateBadge
            tone="watch"
            label={
              gap > 0
                ? m.campaign_sum_short({ amount: money(gap) })
                : m.campaign_sum_over({ amount: money(-gap) })
            }
          />
        )}
      </div>
      <div className={classes['actions']}>
        {gap !== 0 && sum > 0 && (
          <Button variant="default" onClick={onTake}>
            {m.campaign_take_sum()}
          </Button>
        )}
        {action}
      </div>
    </div>
  )
}
