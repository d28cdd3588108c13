import { z } from 'zod'

export const CheckCode = z.enum([
  'title_missing',
  'slug_missing',
  'lead_missing',
  'lead_too_short',
  'lead_too_long',
  'image_missing',
  'alt_missing',
  'guests_missing',
  'video_missing',
  'date_missing',
  'shortcode',
  'faq_incomplete',
  'heading_level',
  'peertube_invalid',
  'quarantined',
  'series_missing',
  'season_missing',
  'duration_missing',
  'durations_differ',
  'tags_missing',
  'tag_kind',
  'summary_missing',
  'main_tag_missing',
  'chapters_invalid',
  'chapters_missing',
  'announcement_wording',
])
export type CheckCode = z.infer<typeof CheckCode>

/** `block` stops a publication, `warn` advises. `pointer` is the field to jump to (JSON pointer into the broadcast). */
export const Check = z
  .object({ code: CheckCode, level: z.enum(['block', 'warn']), pointer: z.string() })
  .meta({ id: 'Check' })
export type Check = z.infer<typeof Check>
