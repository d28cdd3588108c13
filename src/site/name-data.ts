import type { Agreement, GuestKind, GuestLink } from '#app/contract/guest.ts'
import type { Image } from '#app/contract/image.ts'
import type { PageData } from './page-data.ts'

/** What the public is told of a guest; the rest of the sheet never comes here. */
export interface PublicGuest {
  kind: GuestKind
  display_name: string
  slug: string
  pseudonym: string | null
  role_short: string | null
  biography_html: string | null
  agreement: Agreement | null
  links: GuestLink[]
  image: Image | null
}

/** What the public is told of a tag. */
export interface PublicTag {
  name: string
  slug: string
  introduction_html: string | null
}

/** A published broadcast, as a list of the public site shows it. */
export interface ListedShow {
  slug: string
  title: string
  on: string | null
  role_label: string | null
}

/** One page of the published broadcasts of a guest or a tag. */
export interface Listing {
  shows: ListedShow[]
  page: number
  total: number
  total_pages: number
}

export type NamePageData = Pick<PageData, 'campaign' | 'site'> & { listing: Listing } & (
    | { guest: PublicGuest; tag?: undefined }
    | { tag: PublicTag; guest?: undefined }
  )

/** Where the page answers; further pages of its list have an address of their own. */
export function nameAddress({ site, listing, ...named }: NamePageData, page = listing.page): string {
  const path = named.guest ? `invites/${named.guest.slug}` : `tags/${named.tag.slug}`
  return `${site.url}/${path}${page > 1 ? `?page=${page}` : ''}`
}

export function titleOf(data: NamePageData): string {
  return data.guest ? data.guest.display_name : data.tag.name
}

/** Its text, as HTML; '' when there is none. */
export function textOf(data: NamePageData): string {
  return (data.guest ? data.guest.biography_html : data.tag.introduction_html) ?? ''
}
