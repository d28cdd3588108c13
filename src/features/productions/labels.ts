import type { BookingState, MarkerKind, Means, Phase, SegmentKind } from '#app/contract/production-parts.ts'
import { m } from '#app/paraglide/messages.js'

export const bookingStateLabels: Record<BookingState, () => string> = {
  tentative: m.productions_state_tentative,
  invited: m.productions_state_invited,
  confirmed: m.productions_state_confirmed,
  declined: m.productions_state_declined,
  present: m.productions_state_present,
}

export const meansLabels: Record<Means, () => string> = {
  studio: m.productions_means_studio,
  video: m.productions_means_video,
  phone: m.productions_means_phone,
}

/** In the language of the interface, or in that of a file. */
export const segmentKindLabels: Record<
  SegmentKind,
  (inputs?: object, options?: { locale?: 'fr' | 'en' }) => string
> = {
  opening: m.productions_kind_opening,
  interview: m.productions_kind_interview,
  debate: m.productions_kind_debate,
  video: m.productions_kind_video,
  chat: m.productions_kind_chat,
  reading: m.productions_kind_reading,
  break: m.productions_kind_break,
  closing: m.productions_kind_closing,
  other: m.productions_kind_other,
}

export const phaseLabels: Record<Phase, () => string> = {
  before: m.productions_phase_before,
  during: m.productions_phase_during,
  after: m.productions_phase_after,
}

export const markerKindLabels: Record<MarkerKind, () => string> = {
  segment: m.productions_marker_segment,
  quote: m.productions_marker_quote,
  chat: m.productions_marker_chat,
  check: m.productions_marker_check,
}
