import { typeset } from '#app/lib/typeset.ts'
import { Chapters } from './Chapters.tsx'
import { Facts } from './Facts.tsx'
import { FaqList } from './FaqList.tsx'
import { LiveNotice } from './LiveNotice.tsx'
import { Notices } from './Notices.tsx'
import { leadOf, overlineOf, type PageData } from './page-data.ts'
import { Player } from './Player.tsx'
import { SitePage } from './SitePage.tsx'
import { Summary } from './Summary.tsx'

/**
 * The public page of a broadcast: what is previewed is what is published. Its texts are typeset as they are drawn,
 * so that no « or ? stands alone at an end of a line; names, and what is stored, stay as typed.
 */
export function BroadcastPage(data: PageData) {
  const { broadcast, site } = data
  const { title, subtitle } = broadcast.page
  const [lead, overline] = [leadOf(broadcast), overlineOf(broadcast)]
  return (
    <SitePage {...data}>
      <article>
        {overline !== null && <p className="overline">{overline}</p>}
        <h1>{typeset(title)}</h1>
        {subtitle !== null && <p className="subtitle">{typeset(subtitle)}</p>}
        <LiveNotice broadcast={broadcast} zone={site.time_zone} />
        <Player broadcast={broadcast} />
        {lead !== null && <p className="lead">{typeset(lead)}</p>}
        <Facts broadcast={broadcast} site={site} />
        <Chapters broadcast={broadcast} />
        <Summary {...data} />
        <FaqList faqs={broadcast.faqs} />
        <Notices license={broadcast.license} hasText={broadcast.body_html !== ''} />
      </article>
    </SitePage>
  )
}
