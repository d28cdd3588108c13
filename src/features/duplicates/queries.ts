import { infiniteQueryOptions, mutationOptions, type QueryClient, queryOptions } from '@tanstack/react-query'
import { call } from '#app/api/client.ts'
import { duplicateEndpoints as api } from '#app/contract/duplicate.ts'
import type { Doubled, DuplicateSearch } from '#app/contract/duplicate-search.ts'
import { type Merge, mergeEndpoints as merges } from '#app/contract/merge.ts'

export const duplicateQueries = {
  all: () => ['duplicates'] as const,
  list: (query: DuplicateSearch) =>
    queryOptions({
      queryKey: [...duplicateQueries.all(), 'list', query],
      queryFn: ({ signal }) => call(api.list, { query }, { signal }),
    }),
  merges: () =>
    infiniteQueryOptions({
      queryKey: [...duplicateQueries.all(), 'merges'],
      queryFn: ({ pageParam, signal }) =>
        call(merges.list, { query: { page: pageParam, per_page: 10 } }, { signal }),
      initialPageParam: 1,
      getNextPageParam: ({ meta }) => (meta.page < meta.total_pages ? meta.page + 1 : undefined),
    }),
  /** Those that were told apart. */
  distinct: (noun: Doubled) =>
    infiniteQueryOptions({
      queryKey: [...duplicateQueries.all(), 'distinct', noun],
      queryFn: ({ pageParam, signal }) =>
        call(api.distinct, { query: { noun, page: pageParam, per_page: 10 } }, { signal }),
      initialPageParam: 1,
      getNextPageParam: ({ meta }) => (meta.page < meta.total_pages ? meta.page + 1 : undefined),
    }),
}

/** What a merge would do, asked anew each time. */
export const mergePreview = (noun: Doubled, from: number, into: number) =>
  queryOptions({
    queryKey: [...duplicateQueries.all(), 'preview', noun, from, into],
    queryFn: ({ signal }) =>
      call(merges.preview, { body: { noun, from: { id: from }, into: { id: into } } }, { signal }),
    staleTime: 0,
    gcTime: 0,
  })

/** Names change on every page that bears them: all that is cached goes stale. */
export const mergeTwo = (queries: QueryClient) =>
  mutationOptions({
    mutationFn: (body: Merge) => call(merges.create, { body }),
    onSuccess: () => queries.invalidateQueries(),
  })

/** Two of which one says whether they are two. */
export interface Two {
  from: { id: number; name: string }
  into: { id: number; name: string }
}

/** Two that are not the same, and the way back. */
export const tellApart = (queries: QueryClient) =>
  mutationOptions({
    mutationFn: ({ noun, pair: { from, into }, apart }: { noun: Doubled; pair: Two; apart: boolean }) =>
      apart
        ? call(api.distinguish, { body: { noun, ids: [from.id, into.id] } })
        : call(api.confuse, { query: { noun, one: from.id, other: into.id } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: duplicateQueries.all() }),
  })
