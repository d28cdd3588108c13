import { type Campaign, type CampaignItem, itemsTotal } from '#app/contract/campaign.ts'
import { formatMoney, formatPercent } from '#app/lib/money.ts'
import { m } from '#app/paraglide/messages.js'
import { getLocale } from '#app/paraglide/runtime.js'
import { type Column, DataTable } from '#app/ui/DataTable.tsx'
import { EmptyState } from '#app/ui/EmptyState.tsx'
import classes from './Campaign.module.css'

/** The budget for whoever may only read it. */
export function CampaignTable({ campaign }: { campaign: Campaign }) {
  const locale = getLocale()
  const money = (cents: number) => formatMoney(cents, 'EUR', locale)
  const columns: Column<CampaignItem>[] = [
    { key: 'label', title: m.campaign_line_label(), kind: 'main', cell: ({ label }) => label },
    { key: 'note', title: m.campaign_line_note(), cell: ({ note }) => note },
    {
      key: 'amount',
      title: m.campaign_line_amount(),
      kind: 'figure',
      cell: ({ amount_cents }) => money(amount_cents),
    },
    {
      key: 'share',
      title: '%',
      kind: 'figure',
      cell: ({ amount_cents }) =>
        campaign.goal_cents > 0 ? formatPercent(amount_cents / campaign.goal_cents, locale) : null,
    },
  ]
  if (campaign.items.length === 0) return <EmptyState title={m.campaign_lines_none()} />
  return (
    <>
      <h2>{campaign.title}</h2>
      <DataTable
        caption={m.campaign_lines()}
        columns={columns}
        rows={campaign.items}
        rowKey={(item) => campaign.items.indexOf(item)}
      />
      <p className={classes['total']}>
        {m.campaign_sum()} <strong>{money(itemsTotal(campaign))}</strong>
      </p>
    </>
  )
}
