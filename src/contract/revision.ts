import { z } from 'zod'
import { Broadcast } from './broadcast.ts'
import { BroadcastPatch } from './broadcast-input.ts'
import { Target } from './broadcast-state.ts'
import { line, lines } from './value.ts'

/** How an entry of the history came to be; `set_aside` is a text that lost a merge, never the working copy. */
export const RevisionKind = z.enum([
  'autosave',
  'manual',
  'transition',
  'import',
  'restore',
  'merge',
  'set_aside',
])
export type RevisionKind = z.infer<typeof RevisionKind>

/**
 * One entry of the history. `n` never changes; `at` moves while autosaves fold into the entry, and orders the list.
 * `changed` holds JSON pointers, `to` where a transition led, `note` what it or a merge said, `name` what people call this version (a
 * named one is never folded nor removed), `restored_n` the entry that a restore brought back.
 */
export const Revision = z
  .object({
    n: z.int(),
    at: z.string(),
    by: z.object({ id: z.string(), name: z.string() }).nullable(),
    kind: RevisionKind,
    changed: z.array(z.string()),
    to: Target.nullable(),
    note: z.string().nullable(),
    name: z.string().nullable(),
    restored_n: z.int().nullable(),
  })
  .meta({ id: 'Revision' })
export type Revision = z.infer<typeof Revision>

/** What restoring a version would leave as it is: the field, and the value that cannot come back (null when nobody knows its name). */
export const RevisionGap = z
  .object({
    pointer: z.string(),
    reason: z.enum(['deleted', 'taken', 'role', 'planned']),
    name: z.string().nullable(),
  })
  .meta({ id: 'RevisionGap' })
export type RevisionGap = z.infer<typeof RevisionGap>

/**
 * An entry with what was written by then, as a broadcast that can be previewed: guests, tags, series and image are
 * those of now (what took the place of a deleted one, too), and so are its states. `before_n` is the state of the
 * working copy before it, null for the first; `gaps` says what restoring would not bring back.
 */
export const RevisionContent = Revision.extend({
  broadcast: Broadcast,
  before_n: z.int().nullable(),
  gaps: z.array(RevisionGap),
}).meta({ id: 'RevisionContent' })
export type RevisionContent = z.infer<typeof RevisionContent>

/** Fields to keep beside the working copy: those that lost a merge. */
export const SetAside = z.strictObject({ content: BroadcastPatch, note: lines(500).optional() })
export type SetAside = z.infer<typeof SetAside>

/** What people call a version; null takes the name away. */
export const RevisionName = z.strictObject({ name: line(120).nullable() })
export type RevisionName = z.infer<typeof RevisionName>
