import type { CollectionPageLeaf, OrganizationLeaf, PersonLeaf, ProfilePageLeaf } from 'schema-dts'
import { htmlToText } from '#app/lib/htmlText.ts'
import { nameAddress, type NamePageData, type PublicGuest, textOf, titleOf } from './name-data.ts'
import { absolute } from './page-data.ts'
import { told } from './told.ts'

type NameThing = CollectionPageLeaf | ProfilePageLeaf | PersonLeaf | OrganizationLeaf

/** The page of a guest or a tag for machines, as the text of a `<script>`; `<` is escaped. */
export function nameJsonLdText(data: NamePageData): string {
  const graph: NameThing[] = data.guest
    ? [profileThing(data), guestThing(data, data.guest)]
    : [collectionThing(data)]
  return JSON.stringify({ '@context': 'https://schema.org', '@graph': graph }).replaceAll('<', '\\u003c')
}

/** The text in one line, cut at a word at 160 characters; null when there is none. */
export function nameDescription(data: NamePageData): string | null {
  const text = htmlToText(textOf(data)).replace(/\s+/g, ' ').trim()
  if (text.length <= 160) return text || null
  return `${text.slice(0, 159).replace(/\s+\S*$/, '')}…`
}

function profileThing(data: NamePageData): ProfilePageLeaf {
  return told<ProfilePageLeaf>({
    '@type': 'ProfilePage',
    '@id': `${nameAddress(data, 1)}#page`,
    url: nameAddress(data),
    name: titleOf(data),
    inLanguage: 'fr',
    mainEntity: { '@id': nameAddress(data, 1) },
  })
}

/** Under the same `@id` as on the pages of the broadcasts. */
function guestThing(data: NamePageData, guest: PublicGuest): PersonLeaf | OrganizationLeaf {
  const { display_name: name, image, links } = guest
  const known = {
    '@id': nameAddress(data, 1),
    name,
    url: nameAddress(data, 1),
    alternateName: guest.pseudonym === name ? null : guest.pseudonym,
    description: nameDescription(data),
    image: image === null ? null : absolute(image.url, data.site),
    sameAs: links.length === 0 ? null : links.map(({ url }) => url),
  }
  return guest.kind === 'person'
    ? told<PersonLeaf>({ '@type': 'Person', ...known, jobTitle: guest.role_short })
    : told<OrganizationLeaf>({ '@type': 'Organization', ...known })
}

function collectionThing(data: NamePageData): CollectionPageLeaf {
  const { shows, total } = data.listing
  return told<CollectionPageLeaf>({
    '@type': 'CollectionPage',
    '@id': nameAddress(data, 1),
    url: nameAddress(data),
    name: titleOf(data),
    description: nameDescription(data),
    inLanguage: 'fr',
    mainEntity: {
      '@type': 'ItemList',
      numberOfItems: total,
      itemListElement: shows.map(({ slug, title }, index) => ({
        '@type': 'ListItem',
        position: index + 1,
        name: title,
        url: `${data.site.url}/emissions/${slug}`,
      })),
    },
  })
}
