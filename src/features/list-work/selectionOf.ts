import type { z } from 'zod'
import type { Selection } from '#app/ui/table/selection.ts'

/** What is chosen of a list, as the backend reads it: the ids, or what the list was asked for but some. */
export function selectionOf<Filters extends z.ZodType>(
  { all, ids }: Selection,
  asked: Record<string, string>,
  filters: Filters,
): { ids: number[] } | { search: z.output<Filters>; except?: number[] } {
  if (!all) return { ids: [...ids] }
  const { sort: _, ...found } = asked
  return { search: filters.parse(found), ...(ids.size > 0 ? { except: [...ids] } : {}) }
}
