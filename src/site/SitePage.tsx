import type { ReactNode } from 'react'
import { CampaignBar } from './CampaignBar.tsx'
import type { SiteData } from './page-data.ts'

/** What surrounds every public page: where the campaign stands, and whose site it is. */
export function SitePage({ campaign, site, children }: SiteData & { children: ReactNode }) {
  return (
    <div className="page">
      {campaign !== null && campaign.goal_cents > 0 && <CampaignBar campaign={campaign} />}
      <header className="page-head">
        {site.home_url === null ? (
          site.name
        ) : (
          <a className="page-name" href={site.home_url}>
            {site.name}
          </a>
        )}
      </header>
      <main>{children}</main>
    </div>
  )
}
