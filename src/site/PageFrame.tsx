import type { ReactNode } from 'react'
import { CampaignBar } from './CampaignBar.tsx'
import type { PageData } from './page-data.ts'

/** What every public page has around it: the campaign's bar and the name of the site. */
export function PageFrame({
  campaign,
  site,
  children,
}: Pick<PageData, 'campaign' | 'site'> & { children: ReactNode }) {
  return (
    <div className="page">
      {campaign !== null && <CampaignBar campaign={campaign} />}
      <header className="page-head">
        <a className="page-name" href={site.url}>
          {site.name}
        </a>
      </header>
      <main>{children}</main>
    </div>
  )
}
