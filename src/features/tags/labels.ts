import { TagKind } from '#app/contract/tag.ts'
import { m } from '#app/paraglide/messages.js'

export const tagKindLabels: Record<TagKind, () => string> = {
  topic: m.tags_kind_topic,
  place: m.tags_kind_place,
  organisation: m.tags_kind_organisation,
  person: m.tags_kind_person,
  platform: m.tags_kind_platform,
  season: m.tags_kind_season,
  format: m.tags_kind_format,
}

/** The label of a kind that comes as text. */
export const tagKindWords = (kind: string) => tagKindLabels[TagKind.parse(kind)]()
