import { Reclassification, type TagTarget } from '#app/contract/archive-fix.ts'
import { type Defect, type Doubling, Fix, type Severity } from '#app/contract/archive-health.ts'
import type { Operation } from '#app/contract/operation.ts'
import { formatLabels } from '#app/features/broadcasts/labels.ts'
import { m } from '#app/paraglide/messages.js'
import type { Mending } from './mendings.ts'

type Words<Value extends string> = Record<Value, () => string>

export const severityLabels: Words<Severity> = {
  blocking: m.health_severity_blocking,
  serious: m.health_severity_serious,
  light: m.health_severity_light,
}

export const defectLabels: Words<Defect | Doubling> = {
  empty_page: m.health_defect_empty_page,
  video: m.health_defect_video,
  corrupted_uuid: m.health_defect_corrupted_uuid,
  shortcode: m.health_defect_shortcode,
  quarantined: m.health_defect_quarantined,
  lead: m.health_defect_lead,
  alt: m.health_defect_alt,
  text_alt: m.health_defect_text_alt,
  guest_alt: m.health_defect_guest_alt,
  durations_differ: m.health_defect_durations_differ,
  duration: m.health_defect_duration,
  date: m.health_defect_date,
  guests: m.health_defect_guests,
  image: m.health_defect_image,
  flat_faq: m.health_defect_flat_faq,
  season_tag: m.health_defect_season_tag,
  format_tag: m.health_defect_format_tag,
  platform_tag: m.health_defect_platform_tag,
  former_links: m.health_defect_former_links,
  guest_name: m.health_defect_guest_name,
  typography: m.health_defect_typography,
  summary: m.health_defect_summary,
  series: m.health_defect_series,
  season: m.health_defect_season,
  tags: m.health_defect_tags,
  doubled_guest: m.health_defect_doubled_guest,
  doubled_tag: m.health_defect_doubled_tag,
}

export const fixLabels: Words<Fix> = {
  typography: m.health_fix_typography,
  banner: m.health_fix_banner,
  flat_faq: m.health_fix_flat_faq,
  duration: m.health_fix_duration,
}

export const fixHints: Words<Fix> = {
  typography: m.health_hint_typography,
  banner: m.health_hint_banner,
  flat_faq: m.health_hint_flat_faq,
  duration: m.health_hint_duration,
}

/** Where a tag goes, in words. */
export function targetLabel(to: TagTarget): string {
  if (to.field === 'season') return m.health_to_season({ number: to.season_number })
  if (to.field === 'format') return m.health_to_format({ format: formatLabels[to.format]() })
  if (to.platform === 'other') return m.health_to_platform()
  return m.health_to_platform_video({ platform: to.platform === 'youtube' ? 'YouTube' : 'PeerTube' })
}

/** What an operation asked of the archive, null when it was something else. */
export function mendingOf({ request }: Operation): Mending | null {
  const fix = Fix.safeParse(request['fix'])
  if (fix.success) return { fix: fix.data }
  return Reclassification.safeParse(request).data ?? null
}

/** What an operation did. */
export function operationLabel(operation: Operation): string {
  const mending = mendingOf(operation)
  if (mending !== null) return 'fix' in mending ? fixLabels[mending.fix]() : m.health_fix_tags()
  const { kind, request, result } = operation
  const { noun } = request
  if (kind === 'import') {
    const file = String(request['filename'] ?? '')
    return noun === 'guest' ? m.health_import_guests({ file }) : m.health_import_tags({ file })
  }
  if (kind === 'replace_image') {
    const { from, by } = result
    const areKnown = typeof from === 'string' && typeof by === 'string'
    return areKnown ? m.health_replace({ from, by }) : m.health_replace_unnamed()
  }
  if (noun === 'guest') return m.health_bulk_edit_guests()
  return noun === 'tag' ? m.health_bulk_edit_tags() : m.health_bulk_edit()
}
