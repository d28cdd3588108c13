import type { CheckCode } from '#app/contract/check.ts'
import { m } from '#app/paraglide/messages.js'

/** Each check in words: what is wrong, and why it matters or what to do. */
export const checkWords: Record<CheckCode, { title: () => string; reason: () => string }> = {
  title_missing: { title: m.publish_check_title_missing, reason: m.publish_why_title_missing },
  slug_missing: { title: m.publish_check_slug_missing, reason: m.publish_why_slug_missing },
  lead_missing: { title: m.publish_check_lead_missing, reason: m.publish_why_lead_length },
  lead_too_short: { title: m.publish_check_lead_too_short, reason: m.publish_why_lead_length },
  lead_too_long: { title: m.publish_check_lead_too_long, reason: m.publish_why_lead_length },
  image_missing: { title: m.publish_check_image_missing, reason: m.publish_why_image_missing },
  alt_missing: { title: m.publish_check_alt_missing, reason: m.publish_why_alt_missing },
  guests_missing: { title: m.publish_check_guests_missing, reason: m.publish_why_guests_missing },
  video_missing: { title: m.publish_check_video_missing, reason: m.publish_why_video_missing },
  date_missing: { title: m.publish_check_date_missing, reason: m.publish_why_date_missing },
  shortcode: { title: m.publish_check_shortcode, reason: m.publish_why_shortcode },
  faq_incomplete: { title: m.publish_check_faq_incomplete, reason: m.publish_why_faq_incomplete },
  heading_level: { title: m.publish_check_heading_level, reason: m.publish_why_heading_level },
  peertube_invalid: { title: m.publish_check_peertube_invalid, reason: m.publish_why_peertube_invalid },
  quarantined: { title: m.publish_check_quarantined, reason: m.publish_why_quarantined },
  series_missing: { title: m.publish_check_series_missing, reason: m.publish_why_series_missing },
  season_missing: { title: m.publish_check_season_missing, reason: m.publish_why_season_missing },
  duration_missing: { title: m.publish_check_duration_missing, reason: m.publish_why_duration_missing },
  durations_differ: { title: m.publish_check_durations_differ, reason: m.publish_why_durations_differ },
  tags_missing: { title: m.publish_check_tags_missing, reason: m.publish_why_tags_missing },
  tag_kind: { title: m.publish_check_tag_kind, reason: m.publish_why_tag_kind },
  summary_missing: { title: m.publish_check_summary_missing, reason: m.publish_why_summary_missing },
  main_tag_missing: { title: m.publish_check_main_tag_missing, reason: m.publish_why_main_tag_missing },
  chapters_invalid: { title: m.publish_check_chapters_invalid, reason: m.publish_why_chapters_invalid },
  chapters_missing: { title: m.publish_check_chapters_missing, reason: m.publish_why_chapters_missing },
  announcement_wording: { title: m.publish_check_announcement, reason: m.publish_why_announcement },
}
