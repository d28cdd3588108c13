import type { Campaign, campaignEndpoints, CampaignPatch } from '#app/contract/campaign.ts'
import { can } from '#app/contract/policy.ts'
import { recordAct } from '#server/audit/record.ts'
import { asRow, changeOf, things } from '#server/audit/things.ts'
import { blanksAsNull, isUnchanged } from '#server/patch.ts'
import { must } from '#server/problem.ts'
import type { Member, Scope } from '#server/scope.ts'
import type { Handlers } from '#server/serve.ts'
import { campaignIn, monthOf, noCampaign, runningCampaign } from './running.ts'
import { allCampaigns, holdCampaigns, insertCampaign, updateCampaign } from './store.ts'

export const campaignHandlers: Handlers<typeof campaignEndpoints> = {
  list: async (scope) => {
    const [written, running] = [await allCampaigns(scope.db, monthOf(scope)), await runningCampaign(scope)]
    const isAmong = running === null || written.some(({ month }) => month === running.month)
    const all = isAmong ? written : [...written, running]
    return { data: all.toSorted((a, b) => b.month.localeCompare(a.month)) }
  },

  current: async (scope) => (await runningCampaign(scope)) ?? noCampaign(scope),

  update: async ({ body, member, ...scope }) => {
    must(can(member, 'campaign.update'), 'forbidden')
    const running = await runningCampaign(scope)
    return change({ ...scope, member }, running?.month ?? monthOf(scope), body)
  },

  read: async ({ params: { month }, ...scope }) => {
    const found = await campaignIn(scope, month)
    must(found !== null, 'not_found')
    return found.campaign
  },

  change: async ({ params: { month }, body, member, ...scope }) => {
    must(can(member, 'campaign.update'), 'forbidden')
    return change({ ...scope, member }, month, body)
  },
}

type By = Scope & { member: Member }

async function change(scope: By, month: string, body: CampaignPatch): Promise<Campaign> {
  const { db, clock, if_match } = scope
  await holdCampaigns(db, monthOf(scope))
  const found = await campaignIn(scope, month)
  must(found !== null, 'not_found')
  const before = found.campaign
  must(before.lock_version === if_match, 'precondition_failed', { current: before })
  const fields = body.items === undefined ? body : { ...body, items: body.items.map(blanksAsNull) }
  if (isUnchanged(before, fields)) return before
  if (!found.isWritten) await insertCampaign(db, before)
  const after = await updateCampaign(db, month, fields, clock.now())
  await tellChange(scope, found.isWritten ? before : null, after)
  return after
}

/** By its month, which its address and nothing of its row is known by. A month that nobody wrote had nothing before. */
async function tellChange(by: By, held: Campaign | null, campaign: Campaign) {
  const { before, after } = changeOf(things.campaign, held && asRow(held), asRow(campaign))
  const { month, title } = campaign
  await recordAct(by.db, by, {
    action: 'campaign.update',
    subject: { id: month, name: title },
    ...(before && { before }),
    after: { month, ...after },
  })
}
