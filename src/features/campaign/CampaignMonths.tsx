import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { type Campaign, collectedRatio } from '#app/contract/campaign.ts'
import { formatMoney, formatPercent } from '#app/lib/money.ts'
import { m } from '#app/paraglide/messages.js'
import { getLocale } from '#app/paraglide/runtime.js'
import { type Column, DataTable } from '#app/ui/DataTable.tsx'
import { StateBadge } from '#app/ui/StateBadge.tsx'
import { monthName } from './monthName.ts'
import classes from './Campaign.module.css'

/** Every month’s campaign in a line, each opening its own; `next` is the month that may be prepared. */
export function CampaignMonths({
  months,
  shown,
  running,
  next,
}: {
  months: Campaign[]
  shown: string
  running: string
  next: string | null
}) {
  const isPrepared = months.some(({ month }) => month === next)
  return (
    <section className={classes['months']}>
      <h2>{m.campaign_months()}</h2>
      <DataTable
        caption={m.campaign_months()}
        columns={columnsFor(shown, running)}
        rows={months}
        rowKey={({ month }) => month}
      />
      {next !== null && !isPrepared && shown !== next && (
        <Button
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden="true" />}
          renderRoot={(props) => <Link {...props} to="/campagne" search={{ month: next }} />}
        >
          {m.campaign_prepare({ month: monthName(next) })}
        </Button>
      )}
    </section>
  )
}

function columnsFor(shown: string, running: string): Column<Campaign>[] {
  const locale = getLocale()
  const money = (cents: number) => formatMoney(cents, 'EUR', locale)
  return [
    {
      key: 'month',
      title: m.campaign_month(),
      kind: 'main',
      cell: ({ month }) => (
        <span className={classes['month']}>
          <Link
            to="/campagne"
            search={month === running ? {} : { month }}
            aria-current={month === shown ? 'page' : undefined}
          >
            {monthName(month)}
          </Link>
          {month === running && <StateBadge tone="published" label={m.campaign_running()} />}
          {month > running && <StateBadge tone="watch" label={m.campaign_to_come()} />}
        </span>
      ),
    },
    { key: 'title', title: m.campaign_name(), cell: ({ title }) => title },
    {
      key: 'goal',
      title: m.campaign_goal_short(),
      kind: 'figure',
      cell: ({ goal_cents }) => money(goal_cents),
    },
    {
      key: 'collected',
      title: m.campaign_collected(),
      kind: 'figure',
      cell: ({ collected_cents }) => money(collected_cents),
    },
    {
      key: 'share',
      title: '%',
      kind: 'figure',
      cell: (campaign) => formatPercent(collectedRatio(campaign), locale),
    },
    {
      key: 'donors',
      title: m.campaign_people(),
      kind: 'figure',
      cell: ({ donors_count }) => m.campaign_donors({ count: donors_count }),
    },
  ]
}
