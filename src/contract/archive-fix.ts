import { z } from 'zod'
import { Fix } from './archive-health.ts'
import { Format } from './broadcast.ts'
import { BulkPreview } from './bulk-edit.ts'
import { endpoint } from './endpoint.ts'
import { listOf } from './list.ts'
import { Operation } from './operation.ts'
import { TagRef } from './tag.ts'
import { Ref } from './value.ts'

export const TagPlatform = z.enum(['youtube', 'peertube', 'other'])

/** Where what a tag says belongs: the season or the format of its broadcasts; a platform is what their video is on. */
export const TagTarget = z.discriminatedUnion('field', [
  z.object({ field: z.literal('season'), season_number: z.int().min(0).max(999) }),
  z.object({ field: z.literal('format'), format: Format }),
  z.object({ field: z.literal('platform'), platform: TagPlatform }),
])
export type TagTarget = z.infer<typeof TagTarget>

/** A tag that looks misfiled, and where it seems to belong: a proposal, which a person confirms. */
export const TagProposal = z
  .object({ tag: TagRef, broadcasts_count: z.int(), to: TagTarget })
  .meta({ id: 'TagProposal' })
export type TagProposal = z.infer<typeof TagProposal>

/**
 * Each tag becomes of the kind that it is said to be. Seasons and formats are written where the field is empty, and
 * the tag goes; where the field says something else, the broadcast is refused and keeps its tag. A platform's tag goes
 * where the broadcast has its video; `other` platforms keep theirs.
 */
export const Reclassification = z.strictObject({
  tags: z
    .array(z.strictObject({ tag_id: Ref, to: TagTarget }))
    .min(1)
    .max(500),
})
export type Reclassification = z.infer<typeof Reclassification>

const Asked = z.strictObject({ fix: Fix })

/** Operations of kind `fix`: their `request` is what was asked, so that it can be asked again. */
export const archiveFixEndpoints = {
  preview: endpoint({
    method: 'post',
    path: '/archive_fixes/preview',
    summary: 'What mending the archive would change',
    fleeting: true,
    status: 200,
    body: Asked,
    reply: BulkPreview,
  }),
  apply: endpoint({
    method: 'post',
    path: '/archive_fixes',
    summary: 'Mend one defect over the archive, in the background; it can be undone',
    body: Asked,
    reply: Operation,
  }),
}

export const reclassificationEndpoints = {
  proposals: endpoint({
    method: 'get',
    path: '/tag_reclassifications/proposals',
    summary: 'Tags that look like seasons, formats and platforms',
    reply: listOf(TagProposal),
  }),
  preview: endpoint({
    method: 'post',
    path: '/tag_reclassifications/preview',
    summary: 'What turning tags into fields would change',
    fleeting: true,
    status: 200,
    body: Reclassification,
    reply: BulkPreview,
  }),
  apply: endpoint({
    method: 'post',
    path: '/tag_reclassifications',
    summary: 'Turn tags into fields, in the background; it can be undone',
    body: Reclassification,
    reply: Operation,
  }),
}
