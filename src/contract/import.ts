import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { Operation } from './operation.ts'
import { line } from './value.ts'

/** What a column of a file may hold of a guest: nothing private, and neither the picture nor the address of the page. */
export const GuestColumn = z.enum([
  'display_name',
  'given_name',
  'particle',
  'family_name',
  'sort_name',
  'pseudonym',
  'kind',
  'role_short',
  'pronouns',
  'agreement',
  'biography',
  'links',
  'aliases',
])
export type GuestColumn = z.infer<typeof GuestColumn>

export const TagColumn = z.enum(['name', 'kind', 'description', 'synonyms', 'introduction'])
export type TagColumn = z.infer<typeof TagColumn>

const rows = z.array(z.array(z.string()).max(20)).min(1).max(50_000)
const filename = line(200)

/**
 * The lines of a file below its head, each with its cells in the order of `columns`. The first is line 2, as
 * spreadsheets count; one without a word counts for nothing. Kinds and agreements are the contract's; aliases, links and
 * synonyms are separated by `|`, the kind of a link is told by its host; a biography and an introduction are plain text,
 * whose lines become paragraphs. A synonym that another tag or line goes by is refused with its line.
 */
export const Import = z.discriminatedUnion('noun', [
  z.strictObject({ noun: z.literal('guest'), filename, columns: z.array(GuestColumn).min(1).max(20), rows }),
  z.strictObject({ noun: z.literal('tag'), filename, columns: z.array(TagColumn).min(1).max(20), rows }),
])
export type Import = z.infer<typeof Import>

/** What is wrong with a line; `column` is null when it is about the whole of it. */
export const ImportFault = z
  .object({ line: z.int(), column: z.string().nullable(), detail: z.string() })
  .meta({ id: 'ImportFault' })
export type ImportFault = z.infer<typeof ImportFault>

/** How many lines are compared with the names that are there. */
export const MOST_COMPARED = 2000

/**
 * What an import would do: of `total` lines, `ready` would be added, `existing` name what is there already and change
 * nothing, `refused` have faults. `first` are the names of the first ten that are ready, as they would read. `alike` are those that are ready and probably one with what is there, under `existing`:
 * the first `MOST_COMPARED` that are ready are compared.
 */
export const ImportPreview = z
  .object({
    total: z.int(),
    ready: z.int(),
    existing: z.int(),
    refused: z.int(),
    faults: z.array(ImportFault),
    refused_lines: z.array(z.int()),
    existing_lines: z.array(z.int()),
    first: z.array(z.object({ line: z.int(), name: z.string() })),
    alike: z.array(z.object({ line: z.int(), name: z.string(), existing: z.string() })),
  })
  .meta({ id: 'ImportPreview' })
export type ImportPreview = z.infer<typeof ImportPreview>

export const importEndpoints = {
  preview: endpoint({
    method: 'post',
    path: '/imports/preview',
    summary: 'What an import of guests or tags would do',
    fleeting: true,
    status: 200,
    body: Import,
    reply: ImportPreview,
  }),
  /**
   * Answered at once, with the operation `running`: `/operations/{id}` says how far it is. Lines with faults are left
   * out, all others are added. Its `result` holds `existing`, and as `faults` what was refused, a thousand at most.
   */
  start: endpoint({
    method: 'post',
    path: '/imports',
    summary: 'Import guests or tags in the background; it can be undone',
    body: Import,
    reply: Operation,
  }),
}
