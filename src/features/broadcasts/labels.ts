import type { Missing } from '#app/contract/broadcast-search.ts'
import type { Format, License } from '#app/contract/broadcast.ts'
import type { LiveState, Status } from '#app/contract/broadcast-state.ts'
import type { Refusal } from '#app/contract/policy.ts'
import { m } from '#app/paraglide/messages.js'

type Words<Value extends string> = Record<Value, () => string>

export const statusLabels: Words<Status> = {
  draft: m.broadcasts_status_draft,
  in_review: m.broadcasts_status_in_review,
  published: m.broadcasts_status_published,
  archived: m.broadcasts_status_archived,
  trashed: m.broadcasts_status_trashed,
}

export const liveStateLabels: Words<LiveState> = {
  none: m.broadcasts_live_none,
  planned: m.broadcasts_live_planned,
  live: m.broadcasts_live_live,
  ended: m.broadcasts_live_ended,
  replay: m.broadcasts_live_replay,
  cancelled: m.broadcasts_live_cancelled,
}

export const formatLabels: Words<Format> = {
  studio: m.broadcasts_format_studio,
  sauvage: m.broadcasts_format_sauvage,
  public: m.broadcasts_format_public,
  relay: m.broadcasts_format_relay,
  best_of: m.broadcasts_format_best_of,
  article_video: m.broadcasts_format_article_video,
}

export const licenseLabels: Words<License> = {
  cc_by_nc_sa: m.broadcasts_license_cc_by_nc_sa,
  cc_by_sa: m.broadcasts_license_cc_by_sa,
  cc_by: m.broadcasts_license_cc_by,
  all_rights_reserved: m.broadcasts_license_all_rights_reserved,
}

/** Why a button on a broadcast is disabled, in a sentence. */
export const refusalLabels: Words<Refusal> = {
  role: m.broadcasts_refusal_role,
  trashed: m.broadcasts_refusal_trashed,
  not_author: m.broadcasts_refusal_not_author,
  published: m.broadcasts_refusal_published,
}

/** What a page lacks, in two words. */
export const missingLabels: Words<Missing> = {
  page: m.broadcasts_missing_page,
  duration: m.broadcasts_missing_duration,
  alt: m.broadcasts_missing_alt,
  image: m.broadcasts_missing_image,
  video: m.broadcasts_missing_video,
  guests: m.broadcasts_missing_guests,
  series: m.broadcasts_missing_series,
  season: m.broadcasts_missing_season,
  tags: m.broadcasts_missing_tags,
  lead: m.broadcasts_missing_lead,
  summary: m.broadcasts_missing_summary,
  chapters: m.broadcasts_missing_chapters,
  faq: m.broadcasts_missing_faq,
  date: m.broadcasts_missing_date,
}
