import type { SiteData } from '#app/site/page-data.ts'
import { runningCampaign } from '#server/campaign/running.ts'
import type { Deps } from '#server/scope.ts'

/** What every public page shows. */
export async function siteData(deps: Deps): Promise<SiteData> {
  const { name, time_zone, site_url: url, home_url, donation_url } = deps.settings
  const site = { name, time_zone, url, home_url, donation_url }
  return { campaign: await runningCampaign(deps), site }
}
