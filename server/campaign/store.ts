import { desc, eq, getTableColumns, isNull, lte, sql } from 'drizzle-orm'
import type { Campaign, CampaignPatch } from '#app/contract/campaign.ts'
import type { Db } from '#server/db/db.ts'
import { campaigns } from '#server/db/schema.ts'
import { must } from '#server/problem.ts'

/** The campaigns as written, the latest month first. Amounts are cents. One from before there were months is of `now`. */
export async function allCampaigns(db: Db, now: string): Promise<Campaign[]> {
  const rows = await db
    .select(columns)
    .from(campaigns)
    .orderBy(desc(ofMonth(now)))
  return rows.map((row) => campaignOf(row, now))
}

/** The last campaign that was written up to a month; null before anybody wrote one. */
export async function lastCampaign(db: Db, month: string, now: string): Promise<Campaign | null> {
  const [row] = await db
    .select(columns)
    .from(campaigns)
    .where(lte(ofMonth(now), month))
    .orderBy(desc(ofMonth(now)))
    .limit(1)
  return row === undefined ? null : campaignOf(row, now)
}

/** Makes other writers of campaigns wait until the transaction ends; readers do not. From now on each is of a month. */
export async function holdCampaigns(db: Db, now: string): Promise<void> {
  await db.execute(sql`lock table ${campaigns} in share row exclusive mode`)
  const isTaken = (await db.$count(campaigns, eq(campaigns.month, now))) > 0
  if (!isTaken) await db.update(campaigns).set({ month: now }).where(isNull(campaigns.month))
}

/** Starts the campaign of a month as it stands. */
export async function insertCampaign(db: Db, campaign: Campaign): Promise<void> {
  const { month, title, period, goal_cents, items, updated_at } = campaign
  await db
    .insert(campaigns)
    .values({ month, title, period, goal_cents, items, updated_at: new Date(updated_at) })
}

/** Writes some fields of the campaign of a month, as a new version. */
export async function updateCampaign(
  db: Db,
  month: string,
  fields: CampaignPatch,
  now: Date,
): Promise<Campaign> {
  const [row] = await db
    .update(campaigns)
    .set({ ...fields, updated_at: now, lock_version: sql`${campaigns.lock_version} + 1` })
    .where(eq(campaigns.month, month))
    .returning(columns)
  must(row !== undefined, 'not_found')
  return campaignOf(row, month)
}

const { id: _, ...columns } = getTableColumns(campaigns)

const ofMonth = (now: string) => sql<string>`coalesce(${campaigns.month}, ${now})`

function campaignOf(row: Omit<typeof campaigns.$inferSelect, 'id'>, now: string): Campaign {
  return { ...row, month: row.month ?? now, currency: 'EUR', updated_at: row.updated_at.toISOString() }
}
