import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { listOf } from './list.ts'
import { line, Month, requiredLine } from './value.ts'

const cents = z.int().min(0).max(100_000_000_00)

/** One line of the budget, in cents. */
export const CampaignItem = z.strictObject({
  label: requiredLine(120),
  amount_cents: cents,
  note: line(300).nullable(),
})
export type CampaignItem = z.infer<typeof CampaignItem>

/**
 * The donation campaign of a month. `collected_cents` and `donors_count` come from the payment platform and are read-only.
 * Before anybody wrote it, version 0: a monthly campaign goes on with the goal and the lines of the last, nothing
 * collected; one that runs once stays until another is written. Before the first: no goal.
 */
export const Campaign = z
  .object({
    month: Month,
    title: z.string(),
    period: z.enum(['month', 'once']),
    currency: z.literal('EUR'),
    goal_cents: z.int(),
    collected_cents: z.int(),
    donors_count: z.int(),
    items: z.array(z.object({ label: z.string(), amount_cents: z.int(), note: z.string().nullable() })),
    lock_version: z.int(),
    updated_at: z.string(),
  })
  .meta({ id: 'Campaign' })
export type Campaign = z.infer<typeof Campaign>

export const CampaignPatch = z
  .strictObject({
    title: requiredLine(120),
    period: z.enum(['month', 'once']),
    goal_cents: cents.min(1),
    items: z.array(CampaignItem).max(30),
  })
  .partial()
export type CampaignPatch = z.infer<typeof CampaignPatch>

const OfMonth = z.object({ month: Month })

/** What the lines add up to, in cents; it should be the goal. */
export const itemsTotal = (campaign: Pick<Campaign, 'items'>) =>
  campaign.items.reduce((sum, item) => sum + item.amount_cents, 0)

/** Collected over goal, from 0; 0 when there is no goal. */
export const collectedRatio = (campaign: Pick<Campaign, 'goal_cents' | 'collected_cents'>) =>
  campaign.goal_cents > 0 ? campaign.collected_cents / campaign.goal_cents : 0

export const campaignEndpoints = {
  list: endpoint({
    method: 'get',
    path: '/campaigns',
    summary: 'The campaigns of all months, the latest first; the running one is among them',
    reply: listOf(Campaign),
  }),
  current: endpoint({
    method: 'get',
    path: '/campaigns/current',
    summary: 'The running campaign',
    reply: Campaign,
  }),
  update: endpoint({
    method: 'patch',
    path: '/campaigns/current',
    summary: 'Change the goal and its lines',
    guarded: true,
    body: CampaignPatch,
    reply: Campaign,
  }),
  read: endpoint({
    method: 'get',
    path: '/campaigns/{month}',
    summary: 'The campaign of a month: one that was, this one or the next',
    params: OfMonth,
    reply: Campaign,
  }),
  change: endpoint({
    method: 'patch',
    path: '/campaigns/{month}',
    summary: 'Change the campaign of a month; a closed one too, for a correction',
    guarded: true,
    params: OfMonth,
    body: CampaignPatch,
    reply: Campaign,
  }),
}
