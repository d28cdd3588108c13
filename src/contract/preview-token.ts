import { z } from 'zod'
import { line } from './value.ts'

/** A link to the working copy for somebody without an account. The secret itself is shown once, in `url` at creation. */
export const PreviewToken = z
  .object({ id: z.int(), label: z.string().nullable(), created_at: z.string(), expires_at: z.string() })
  .meta({ id: 'PreviewToken' })
export type PreviewToken = z.infer<typeof PreviewToken>

/** A link lives at most seven days. */
export const PreviewTokenInput = z.strictObject({
  expires_in_hours: z.int().min(1).max(168),
  label: line(120).optional(),
})
export type PreviewTokenInput = z.infer<typeof PreviewTokenInput>

export const NewPreviewToken = PreviewToken.extend({ url: z.string() }).meta({ id: 'NewPreviewToken' })
export type NewPreviewToken = z.infer<typeof NewPreviewToken>
