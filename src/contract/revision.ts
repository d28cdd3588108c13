import { z } from 'zod'

export const RevisionKind = z.enum(['autosave', 'manual', 'transition', 'import', 'restore', 'merge'])
export type RevisionKind = z.infer<typeof RevisionKind>

/** One entry of the history; `changed` holds JSON pointers, `note` what a transition said. */
export const Revision = z
  .object({
    n: z.int(),
    at: z.string(),
    by: z.object({ id: z.string(), name: z.string() }).nullable(),
    kind: RevisionKind,
    changed: z.array(z.string()),
    note: z.string().nullable(),
  })
  .meta({ id: 'Revision' })
export type Revision = z.infer<typeof Revision>
