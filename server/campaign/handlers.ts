import type { Campaign, campaignEndpoints } from '#app/contract/campaign.ts'
import { can } from '#app/contract/policy.ts'
import { blanksAsNull, isUnchanged } from '#server/patch.ts'
import { must } from '#server/problem.ts'
import type { Handlers } from '#server/serve.ts'
import { currentCampaign, holdCampaigns, insertCampaign, updateCampaign } from './store.ts'

export const campaignHandlers: Handlers<typeof campaignEndpoints> = {
  current: async ({ db, clock }) => (await currentCampaign(db)) ?? noCampaign(clock.now()),

  update: async ({ db, body, if_match, member, clock }) => {
    must(can(member, 'campaign.update'), 'forbidden')
    await holdCampaigns(db)
    const stored = await currentCampaign(db)
    const before = stored ?? noCampaign(clock.now())
    must(before.lock_version === if_match, 'precondition_failed', { current: before })
    const fields = body.items === undefined ? body : { ...body, items: body.items.map(blanksAsNull) }
    if (isUnchanged(before, fields)) return before
    if (stored === null) await insertCampaign(db, before)
    return updateCampaign(db, fields, clock.now())
  },
}

/** Nothing asked for, nothing collected: what there is before anybody wrote a campaign. */
function noCampaign(now: Date): Campaign {
  return {
    title: 'Campagne de dons',
    period: 'month',
    currency: 'EUR',
    goal_cents: 0,
    collected_cents: 0,
    donors_count: 0,
    items: [],
    lock_version: 0,
    updated_at: now.toISOString(),
  }
}
