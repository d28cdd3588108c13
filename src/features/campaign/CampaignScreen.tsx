import { useSuspenseQuery } from '@tanstack/react-query'
import { type Campaign, collectedRatio } from '#app/contract/campaign.ts'
import { can } from '#app/contract/policy.ts'
import { useSession } from '#app/features/auth/useSession.ts'
import { formatMoney, formatPercent } from '#app/lib/money.ts'
import { m } from '#app/paraglide/messages.js'
import { getLocale } from '#app/paraglide/runtime.js'
import { Page } from '#app/ui/Page.tsx'
import { CampaignForm } from './CampaignForm.tsx'
import { CampaignTable } from './CampaignTable.tsx'
import { campaignQueries } from './queries.ts'

/** The donation campaign: where it stands, and its budget, which admins write and everybody reads. */
export function CampaignScreen() {
  const campaign = useSuspenseQuery(campaignQueries.current()).data
  const mayWrite = can(useSession(), 'campaign.update')
  return (
    <Page
      title={m.campaign_title()}
      lead={
        <>
          <p className="figures">{stateOf(campaign)}</p>
          <p>{mayWrite ? hintOf(campaign) : m.campaign_read_only()}</p>
        </>
      }
    >
      {mayWrite ? <CampaignForm campaign={campaign} /> : <CampaignTable campaign={campaign} />}
    </Page>
  )
}

function hintOf({ goal_cents, items }: Campaign) {
  return goal_cents === 0 && items.length === 0 ? m.campaign_state_none() : m.campaign_state_hint()
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
