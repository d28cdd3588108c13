import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { Id, listOf } from './list.ts'

/** What can be wrong in the archive, worst first. */
export const Defect = z.enum([
  'empty_page',
  'video',
  'corrupted_uuid',
  'shortcode',
  'quarantined',
  'lead',
  'alt',
  'text_alt',
  'guest_alt',
  'durations_differ',
  'duration',
  'date',
  'guests',
  'image',
  'flat_faq',
  'season_tag',
  'format_tag',
  'platform_tag',
  'former_links',
  'guest_name',
  'typography',
  'summary',
  'series',
  'season',
  'tags',
])
export type Defect = z.infer<typeof Defect>

/** What is left of the former site in a text, as patterns that the database and a browser read alike. */
export const LEFTOVERS = {
  shortcode: String.raw`\[/?[a-z]+_[a-z_]+[^\]]*\]`,
  /** The start of an address. */
  former_links: String.raw`https?://(www\.)?auposte\.fr/`,
}

/** Two names that are probably one, counted by pair: `GET /duplicates` lists them, and a merge or “not the same” ends one. */
export const Doubling = z.enum(['doubled_guest', 'doubled_tag'])
export type Doubling = z.infer<typeof Doubling>

/**
 * What can be mended without judgement: apostrophes and no-break spaces of titles and leads; the donation shortcode,
 * made a block; a FAQ flattened into the text, made pairs; a duration that a platform tells.
 */
export const Fix = z.enum(['typography', 'banner', 'flat_faq', 'duration'])
export type Fix = z.infer<typeof Fix>

/** `blocking`: visitors meet it. `serious`: a page says less than it should. `light`: the archive is harder to search. */
export const Severity = z.enum(['blocking', 'serious', 'light'])
export type Severity = z.infer<typeof Severity>

/** A day of the burn-down: how many defects there were by kind, and in all of the kinds that every day shown counted. */
export const HealthDay = z
  .object({ on: z.string(), total: z.int(), counts: z.record(z.string(), z.int()) })
  .meta({ id: 'HealthDay' })
export type HealthDay = z.infer<typeof HealthDay>

/**
 * Every defect that is somewhere, worst first; what is in the trash is left out. `fix` names what mends it over the
 * archive, `reclassify` that its tags become fields; null when each is a matter of judgement. `days` are kept once a
 * day; the last is now.
 */
export const ArchiveHealth = z
  .object({
    broadcasts: z.int(),
    /** How many broadcasts have none. */
    sound: z.int(),
    defects: z.array(
      z.object({
        defect: z.enum([...Defect.options, ...Doubling.options]),
        severity: Severity,
        noun: z.enum(['broadcast', 'guest', 'tag']),
        count: z.int(),
        fix: z.enum([...Fix.options, 'reclassify']).nullable(),
      }),
    ),
    days: z.array(HealthDay),
  })
  .meta({ id: 'ArchiveHealth' })
export type ArchiveHealth = z.infer<typeof ArchiveHealth>

/** One thing of a queue; `pointer` is the spot in it to look at. */
export const DefectItem = z
  .object({ id: z.int(), title: z.string(), pointer: z.string() })
  .meta({ id: 'DefectItem' })
export type DefectItem = z.infer<typeof DefectItem>

export const archiveHealthEndpoints = {
  read: endpoint({
    method: 'get',
    path: '/archive_health',
    summary: 'The defects of the archive, and how they went',
    reply: ArchiveHealth,
  }),
  /**
   * The fifty after the thing `after`, the latest first. `remaining` is how many have the defect in all.
   */
  queue: endpoint({
    method: 'get',
    path: '/archive_health/{defect}',
    summary: 'What has a defect, one after another',
    params: z.object({ defect: Defect }),
    query: z.object({ after: z.coerce.number().int().min(1).max(2_147_483_647).optional() }),
    reply: listOf(DefectItem).extend({ remaining: z.int() }),
  }),
  standing: endpoint({
    method: 'get',
    path: '/archive_health/{defect}/{id}',
    summary: 'Whether a thing has a defect as it is stored',
    params: Id.extend({ defect: Defect }),
    reply: z.object({ stands: z.boolean() }),
  }),
}
