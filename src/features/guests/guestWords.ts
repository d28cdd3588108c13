import { Guest } from '#app/contract/guest.ts'
import { Image } from '#app/contract/image.ts'
import type { SheetWords } from '#app/api/keeping.ts'
import { htmlToText } from '#app/lib/htmlText.ts'
import { m } from '#app/paraglide/messages.js'
import { agreementLabels } from './agreementLabels.ts'
import { guestKindWords } from './labels.ts'

/** The fields of a guest’s sheet, as its controls call them. */
export const guestWords: SheetWords = {
  display_name: [m.guests_display_name],
  kind: [m.guests_kind, (kind) => guestKindWords(String(kind))],
  given_name: [m.guests_given_name],
  particle: [m.guests_particle],
  family_name: [m.guests_family_name],
  sort_name: [m.guest_page_sort_name],
  aliases: [m.guests_aliases],
  pronouns: [m.guest_page_pronouns],
  agreement: [m.guest_page_agreement, agreementWords],
  pseudonym: [m.guest_page_pseudonym],
  role_short: [m.guests_role],
  biography_html: [m.guest_page_biography, (html) => htmlToText(String(html ?? ''))],
  image_id: [m.images_label],
  picture: [m.images_alt, (picture) => Image.safeParse(picture).data?.alt ?? ''],
  links: [m.guest_page_links, (links) => addresses(links).join('\n')],
  slug: [m.guests_slug],
}

function agreementWords(value: unknown) {
  const { data } = Guest.shape.agreement.safeParse(value)
  return data === null || data === undefined ? m.guest_page_agreement_unknown() : agreementLabels[data]()
}

const addresses = (links: unknown) => Guest.shape.links.safeParse(links).data?.map(({ url }) => url) ?? []
