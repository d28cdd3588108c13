import { NamePage } from '#app/site/NamePage.tsx'
import { nameAddress, type NamePageData, titleOf } from '#app/site/name-data.ts'
import { nameDescription, nameJsonLdText } from '#app/site/name-json-ld.ts'
import { absolute } from '#app/site/page-data.ts'
import { Document, written } from './document.tsx'

/** The public page of a guest or a tag as an HTML document. */
export function nameDocument(data: NamePageData): string {
  const description = nameDescription(data)
  const image = data.guest?.image ?? null
  return written(
    <Document title={`${titleOf(data)} – ${data.site.name}`} noindex={false} script>
      <link rel="canonical" href={nameAddress(data)} />
      {description !== null && <meta name="description" content={description} />}
      <meta property="og:site_name" content={data.site.name} />
      <meta property="og:locale" content="fr_FR" />
      <meta property="og:type" content={data.guest?.kind === 'person' ? 'profile' : 'website'} />
      <meta property="og:title" content={titleOf(data)} />
      <meta property="og:url" content={nameAddress(data)} />
      {description !== null && <meta property="og:description" content={description} />}
      {image !== null && <meta property="og:image" content={absolute(image.url, data.site)} />}
      {/* oxlint-disable-next-line react/no-danger -- JSON, with every < escaped */}
      <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: nameJsonLdText(data) }} />
    </Document>,
    <NamePage {...data} />,
  )
}
