import { desc, eq, getTableColumns, max, sql } from 'drizzle-orm'
import type { Campaign, CampaignPatch } from '#app/contract/campaign.ts'
import type { Db } from '#server/db/db.ts'
import { campaigns } from '#server/db/schema.ts'
import { must } from '#server/problem.ts'

/** The running campaign, the newest; null before anybody wrote one. Amounts are cents. */
export async function currentCampaign(db: Db): Promise<Campaign | null> {
  const [row] = await db.select(columns).from(campaigns).orderBy(desc(id)).limit(1)
  return row === undefined ? null : campaignOf(row)
}

/** Makes other writers of campaigns wait until the transaction ends; readers do not. */
export async function holdCampaigns(db: Db): Promise<void> {
  await db.execute(sql`lock table ${campaigns} in share row exclusive mode`)
}

/** Starts the first campaign from `blank`. */
export async function insertCampaign(db: Db, campaign: Campaign): Promise<void> {
  const { title, period, goal_cents, updated_at } = campaign
  await db.insert(campaigns).values({ title, period, goal_cents, updated_at: new Date(updated_at) })
}

/** Writes some fields of the running campaign, as a new version. */
export async function updateCampaign(db: Db, fields: CampaignPatch, now: Date): Promise<Campaign> {
  const newest = db.select({ id: max(id) }).from(campaigns)
  const [row] = await db
    .update(campaigns)
    .set({ ...fields, updated_at: now, lock_version: sql`${campaigns.lock_version} + 1` })
    .where(eq(id, newest))
    .returning(columns)
  must(row !== undefined, 'not_found')
  return campaignOf(row)
}

const { id, ...columns } = getTableColumns(campaigns)

function campaignOf(row: Omit<typeof campaigns.$inferSelect, 'id'>): Campaign {
  return { ...row, currency: 'EUR', updated_at: row.updated_at.toISOString() }
}
