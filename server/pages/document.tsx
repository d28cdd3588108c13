import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { chapterSpans } from '#app/lib/chapterSpans.ts'
import { typeset } from '#app/lib/typeset.ts'
import { BroadcastPage } from '#app/site/BroadcastPage.tsx'
import { cards } from '#app/site/cards.ts'
import { jsonLdText } from '#app/site/json-ld.ts'
import { MessagePage } from '#app/site/MessagePage.tsx'
import { addressOf, type PageData, type SiteData } from '#app/site/page-data.ts'

/** The public page as an HTML document. A `preview` says what it is and is kept out of search engines. */
export function broadcastDocument(data: PageData, { preview }: { preview: boolean }): string {
  return written(
    <Document title={`${typeset(data.broadcast.page.title)} – ${data.site.name}`} noindex={preview} script>
      {preview ? null : <Addresses {...data} />}
      {cards(data).map((meta) => (
        <meta key={'property' in meta ? meta.property : meta.name} {...meta} />
      ))}
      {/* oxlint-disable-next-line react/no-danger -- JSON, with every < escaped */}
      <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: jsonLdText(data) }} />
    </Document>,
    <>
      {preview && (
        <aside className="page-note" aria-label="Aperçu">
          Cette page n’est pas publiée telle quelle.
        </aside>
      )}
      <BroadcastPage {...data} />
    </>,
  )
}

/** A page that says why there is nothing to see. */
export function messageDocument(data: SiteData, title: string, text: string): string {
  return written(
    <Document title={`${title} – ${data.site.name}`} noindex />,
    <MessagePage {...data} title={title}>
      {text}
    </MessagePage>,
  )
}

/** Where the page is, and what is beside it for players and calendars. */
function Addresses(data: PageData) {
  const { chapters, duration_seconds } = data.broadcast
  const address = addressOf(data)
  return (
    <>
      <link rel="canonical" href={address} />
      <link
        rel="alternate"
        type="text/calendar"
        href={`${data.site.url}/calendar.ics`}
        title="Lives à venir"
      />
      {chapterSpans(chapters, duration_seconds).length > 0 && (
        <>
          <link rel="alternate" type="text/vtt" href={`${address}/chapitres.vtt`} title="Chapitres" />
          <link
            rel="alternate"
            type="application/json+chapters"
            href={`${address}/chapitres.json`}
            title="Chapitres"
          />
        </>
      )}
    </>
  )
}

interface Head {
  title: string
  noindex: boolean
  script?: boolean
  children?: ReactNode
}

/** The head of a document. */
export function Document({ title, noindex, script, children }: Head) {
  return (
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{title}</title>
      {noindex && <meta name="robots" content="noindex" />}
      <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
      <link rel="stylesheet" href="/site/page.css" />
      {script === true && <script src="/site/player.js" defer />}
      {children}
    </head>
  )
}

/** The whole document as text. */
export function written(head: ReactNode, body: ReactNode) {
  return `<!doctype html>${renderToStaticMarkup(
    <html lang="fr" prefix="og: https://ogp.me/ns#">
      {head}
      <body>{body}</body>
    </html>,
  )}`
}
