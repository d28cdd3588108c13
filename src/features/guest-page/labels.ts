import type { GuestLinkKind } from '#app/contract/guest.ts'
import type { NameReason } from '#app/lib/proposeNames.ts'
import { m } from '#app/paraglide/messages.js'

export const linkKindLabels: Record<GuestLinkKind, () => string> = {
  site: m.guest_page_link_site,
  fediverse: m.guest_page_link_fediverse,
  peertube: () => 'PeerTube',
  youtube: () => 'YouTube',
  bluesky: () => 'Bluesky',
  wikidata: () => 'Wikidata',
  wikipedia: m.guest_page_link_wikipedia,
  other: m.guest_page_link_other,
}

export const reasonWords: Record<NameReason, () => string> = {
  comma: m.guest_page_why_comma,
  capitals: m.guest_page_why_capitals,
  surname_first: m.guest_page_why_surname_first,
  given_first: m.guest_page_why_given_first,
  particle: m.guest_page_why_particle,
  two_given_names: m.guest_page_why_two_given_names,
  initial: m.guest_page_why_initial,
  mononym: m.guest_page_why_mononym,
  collective: m.guest_page_why_collective,
}
