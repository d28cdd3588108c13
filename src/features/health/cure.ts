import type { ArchiveHealth } from '#app/contract/archive-health.ts'

/** A defect and how many there are. */
export type DefectRow = ArchiveHealth['defects'][number]

/** What mends a defect over the archive. */
export type Cure = NonNullable<DefectRow['fix']>
