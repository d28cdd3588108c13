import type { SiteData } from './page-data.ts'
import { SitePage } from './SitePage.tsx'

/** A page that says why there is nothing to see. */
export function MessagePage({ title, children, ...data }: SiteData & { title: string; children: string }) {
  return (
    <SitePage {...data}>
      <h1>{title}</h1>
      <p className="lead">{children}</p>
    </SitePage>
  )
}
