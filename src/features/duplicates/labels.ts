import type { DuplicatePair, LikenessReason, Lookalike } from '#app/contract/duplicate.ts'
import type { Doubled } from '#app/contract/duplicate-search.ts'
import { Agreement, GuestKind } from '#app/contract/guest.ts'
import type { MergedField } from '#app/contract/merge.ts'
import { agreementLabels } from '#app/features/guests/agreementLabels.ts'
import { guestKindLabels } from '#app/features/guests/labels.ts'
import { tagKindWords } from '#app/features/tags/labels.ts'
import { htmlToText } from '#app/lib/htmlText.ts'
import { m } from '#app/paraglide/messages.js'
import type { Tone } from '#app/ui/StateBadge.tsx'

/** How sure, in a word and a tone. */
export function certaintyOf(certainty: number): { label: string; tone: Tone } {
  const [word, tone] =
    certainty >= 0.9
      ? [m.duplicates_sure(), 'accent' as const]
      : certainty >= 0.7
        ? [m.duplicates_probable(), 'watch' as const]
        : [m.duplicates_possible(), 'quiet' as const]
  return { label: m.duplicates_certainty({ word, percent: Math.round(certainty * 100) }), tone }
}

/** Why two are taken for one, in a line. */
export function reasonsOf(noun: Doubled, { reasons }: DuplicatePair): string {
  return reasons
    .map((reason) =>
      noun === 'tag' && reason === 'inversion' ? m.duplicates_reason_inversion_tag() : REASONS[reason](),
    )
    .join(', ')
}

const REASONS: Record<LikenessReason, () => string> = {
  same: m.duplicates_reason_same,
  case: m.duplicates_reason_case,
  accents: m.duplicates_reason_accents,
  ligature: m.duplicates_reason_ligature,
  apostrophe: m.duplicates_reason_apostrophe,
  hyphen: m.duplicates_reason_hyphen,
  punctuation: m.duplicates_reason_punctuation,
  together: m.duplicates_reason_together,
  inversion: m.duplicates_reason_inversion,
  particle: m.duplicates_reason_particle,
  article: m.duplicates_reason_article,
  initial: m.duplicates_reason_initial,
  slip: m.duplicates_reason_slip,
  sound: m.duplicates_reason_sound,
  inclusive: m.duplicates_reason_inclusive,
  plural: m.duplicates_reason_plural,
  number: m.duplicates_reason_number,
}

/** What tells one of two apart: what it is, its role, how much it is used. */
export function factsOf(noun: Doubled, { kind, role, broadcasts_count }: Lookalike): string {
  const count = m.tags_uses({ count: broadcasts_count })
  return [kindOf(noun, kind), role, count].filter(Boolean).join(' · ')
}

const kindOf = (noun: Doubled, kind: string) =>
  noun === 'guest' ? guestKindLabels[GuestKind.parse(kind)]() : tagKindWords(kind)

export const fieldLabels: Record<MergedField, () => string> = {
  display_name: m.guests_display_name,
  given_name: m.guests_given_name,
  particle: m.guests_particle,
  family_name: m.guests_family_name,
  sort_name: m.duplicates_sort_name,
  pseudonym: m.duplicates_pseudonym,
  pronouns: m.duplicates_pronouns,
  agreement: m.duplicates_agreement,
  kind: m.guests_kind,
  role_short: m.guests_role,
  biography_html: m.duplicates_biography,
  image_id: m.duplicates_image,
  slug: m.guests_slug,
  name: m.tags_name,
  description: m.tags_description,
  introduction_html: m.duplicates_introduction,
}

/** A value as somebody reads it. */
export function valueWords(noun: Doubled, field: MergedField, value: string | null): string {
  if (value === null) return m.duplicates_empty()
  if (field === 'kind') return kindOf(noun, value)
  if (field === 'agreement') return agreementLabels[Agreement.parse(value)]()
  return field.endsWith('_html') ? htmlToText(value) : value
}
