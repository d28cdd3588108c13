import type { Tag } from '#app/contract/tag.ts'

/** A tag not made yet: id 0. */
export const blankTag: Tag = {
  id: 0,
  lock_version: 0,
  created_at: '',
  updated_at: '',
  name: '',
  kind: 'topic',
  description: null,
  introduction_html: null,
  synonyms: [],
  slug: '',
  broadcasts_count: 0,
}
