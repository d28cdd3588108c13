import type { ArchiveHealth } from '#app/contract/archive-health.ts'

/** A defect and how many there are. */
export type DefectRow = ArchiveHealth['defects'][number]

/** What mends a defect over the archive. */
export type Cure = NonNullable<DefectRow['fix']>

/** What was asked for: a cure, or tags to reclassify that are still to be chosen. */
export type AskedCure = Cure | 'reclassify_some'
