import type { Campaign } from '#app/contract/campaign.ts'
import { addMonths } from '#app/lib/addMonths.ts'
import type { Deps } from '#server/scope.ts'
import { todayIn } from '#server/templates/calendar.ts'
import { lastCampaign } from './store.ts'

type Here = Pick<Deps, 'db' | 'clock' | 'settings'>

/** The campaign that runs now: this month's, which goes on from the last one until somebody writes it; null before the first. */
export async function runningCampaign(here: Here): Promise<Campaign | null> {
  const month = monthOf(here)
  const last = await lastCampaign(here.db, month, month)
  return last === null || last.month === month || last.period === 'once' ? last : goneOn(last, month, here)
}

/** The campaign of a month, and whether anybody wrote it; null when there is none and none may begin. */
export async function campaignIn(here: Here, month: string) {
  const now = monthOf(here)
  const last = await lastCampaign(here.db, month, now)
  if (last?.month === month) return { campaign: last, isWritten: true }
  if (month !== now && month !== addMonths(now, 1)) return null
  return { campaign: goneOn(last ?? noCampaign(here), month, here), isWritten: false }
}

/** Nothing asked for, nothing collected: what there is before anybody wrote a campaign. */
export function noCampaign(here: Here): Campaign {
  return {
    month: monthOf(here),
    title: 'Campagne de dons',
    period: 'month',
    currency: 'EUR',
    goal_cents: 0,
    collected_cents: 0,
    donors_count: 0,
    items: [],
    lock_version: 0,
    updated_at: here.clock.now().toISOString(),
  }
}

function goneOn(last: Campaign, month: string, { clock }: Here): Campaign {
  const fresh = { month, collected_cents: 0, donors_count: 0, lock_version: 0 }
  return { ...last, ...fresh, updated_at: clock.now().toISOString() }
}

/** This month, where the newsroom is. */
export function monthOf({ clock, settings }: Pick<Deps, 'clock' | 'settings'>): string {
  return todayIn({ zone: settings.time_zone, now: clock.now() }).slice(0, 7)
}
