import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type Campaign, collectedRatio } from '#app/contract/campaign.ts'
import { can } from '#app/contract/policy.ts'
import { useSession } from '#app/features/auth/useSession.ts'
import { addMonths } from '#app/lib/addMonths.ts'
import { formatMoney, formatPercent } from '#app/lib/money.ts'
import { m } from '#app/paraglide/messages.js'
import { getLocale } from '#app/paraglide/runtime.js'
import { Page } from '#app/ui/Page.tsx'
import { CampaignForm } from './CampaignForm.tsx'
import { CampaignMonths } from './CampaignMonths.tsx'
import { CampaignTable } from './CampaignTable.tsx'
import { monthName } from './monthName.ts'
import { campaignQueries } from './queries.ts'

/** The donation campaign of a month, the running one unless said: where it stands, and its budget, which admins write and everybody reads. */
export function CampaignScreen({ month }: { month?: string }) {
  const running = useSuspenseQuery(campaignQueries.of()).data
  const months = useSuspenseQuery(campaignQueries.all()).data
  const campaign = useSuspenseQuery(campaignQueries.of(month)).data
  const mayWrite = can(useSession(), 'campaign.update')
  // Whoever signs in over the page may not write: what the one before typed stays to be read and copied.
  const [wasWritten, setWritten] = useState(mayWrite)
  if (mayWrite && !wasWritten) setWritten(true)
  const before = months.find((one) => one.month < campaign.month && one.items.length > 0)
  return (
    <Page
      title={month === undefined ? m.campaign_title() : m.campaign_title_month({ month: monthName(month) })}
      lead={
        <>
          <p className="figures">
            {m.campaign_state_month({ month: monthName(campaign.month), state: stateOf(campaign) })}
          </p>
          <p>{mayWrite ? hintOf(campaign, running) : m.campaign_read_only()}</p>
        </>
      }
    >
      {wasWritten ? (
        <CampaignForm
          key={campaign.month}
          campaign={campaign}
          before={before ?? null}
          refusal={mayWrite ? null : m.campaign_others()}
        />
      ) : (
        <CampaignTable campaign={campaign} />
      )}
      <CampaignMonths
        months={months}
        shown={campaign.month}
        running={running.month}
        next={mayWrite ? addMonths(running.month, 1) : null}
      />
    </Page>
  )
}

function hintOf({ goal_cents, items, month }: Campaign, running: Campaign) {
  if (goal_cents === 0 && items.length === 0) return m.campaign_state_none()
  if (month < running.month) return m.campaign_closed()
  return month > running.month ? m.campaign_ahead() : m.campaign_state_hint()
}

function stateOf(campaign: Campaign) {
  const locale = getLocale()
  return m.campaign_state({
    collected: formatMoney(campaign.collected_cents, 'EUR', locale),
    goal: formatMoney(campaign.goal_cents, 'EUR', locale),
    percent: formatPercent(collectedRatio(campaign), locale),
    donors: m.campaign_donors({ count: campaign.donors_count }),
  })
}
