import { z } from 'zod'

/** What every list takes: a page from 1, at most 100 rows, a search text, a sort such as `-aired_on,title`. */
export const ListQuery = z.object({
  page: z.coerce.number().int().min(1).max(100_000).optional(),
  per_page: z.coerce.number().int().min(1).max(100).optional(),
  q: z.string().trim().max(200).optional(),
})

/** How a list is counted. Past the last page: no rows, and the same honest total. */
export const ListMeta = z
  .object({
    page: z.int(),
    per_page: z.int(),
    total: z.int(),
    total_pages: z.int(),
    facets: z.record(z.string(), z.record(z.string(), z.int())).optional(),
  })
  .meta({ id: 'ListMeta' })
export type ListMeta = z.infer<typeof ListMeta>

/** A list: `{data, meta}`. */
export const pageOf = <T extends z.ZodType>(row: T) => z.object({ data: z.array(row), meta: ListMeta })

/** A short list that is never paged: `{data}`. */
export const listOf = <T extends z.ZodType>(row: T) => z.object({ data: z.array(row) })

/** Several values in one query parameter, separated by commas: `status=draft,published`. */
export const commaList = <T extends z.ZodType<string, string>>(item: T) =>
  z
    .union([
      z.array(item).max(50),
      z
        .string()
        .transform((text) => text.split(',').filter(Boolean))
        .pipe(z.array(item).max(50)),
    ])
    .meta({ override: { type: 'string', description: 'values separated by commas' } })

/** A sort: one of the fields, `-` before it for descending. */
export const sortBy = <const F extends string>(...fields: F[]) =>
  z.enum(fields.flatMap((field): (F | `-${F}`)[] => [field, `-${field}`]))

/** An id in an address. */
export const Id = z.object({ id: z.coerce.number().int().min(1).max(2_147_483_647) })

/** What every stored thing carries: its id, the version for `If-Match`, and when it changed last (RFC 3339, UTC). */
export const stored = { id: z.int(), lock_version: z.int(), created_at: z.string(), updated_at: z.string() }

/**
 * Reads an address by a list's own query schema, parameter by parameter: what is valid is kept, what is unknown or
 * impossible is named in `ignored`, so that an old link opens and says what it could not do.
 */
export function readSearch<S extends z.ZodObject>(
  schema: S,
  raw: Record<string, unknown>,
): { search: z.output<S>; ignored: string[] } {
  const ignored: string[] = []
  const search: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(raw)) {
    const parsed = z.safeParse(schema.shape[key] ?? z.never(), value)
    if (parsed.success) search[key] = parsed.data
    else ignored.push(key)
  }
  return { search: search as z.output<S>, ignored } // each member was parsed by its own schema; all are optional
}
