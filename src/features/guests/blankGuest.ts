import type { Guest } from '#app/contract/guest.ts'

/** A guest not made yet: id 0. */
export const blankGuest: Guest = {
  id: 0,
  lock_version: 0,
  created_at: '',
  updated_at: '',
  kind: 'person',
  display_name: '',
  given_name: null,
  particle: null,
  family_name: null,
  sort_name: '',
  role_short: null,
  biography_html: null,
  aliases: [],
  slug: '',
  legacy_label: null,
  pseudonym: null,
  pronouns: null,
  agreement: null,
  image_id: null,
  links: [],
  broadcasts_count: 0,
}
