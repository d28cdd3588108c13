import { useLocation } from '@tanstack/react-router'
import type { z } from 'zod'
import { readSearch } from '#app/contract/list.ts'
import { parseSearch } from '#app/lib/searchParams.ts'

/**
 * What the address asks of a list, by the list's own schema, and the names in it that mean nothing there. Read from the
 * address itself: the router hands unknown names on to `useSearch` and `loaderDeps`.
 */
export function useListSearch<S extends z.ZodObject>(schema: S) {
  return readSearch(schema, parseSearch(useLocation().searchStr))
}
