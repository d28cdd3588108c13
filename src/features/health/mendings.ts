import { infiniteQueryOptions, mutationOptions, type QueryClient, queryOptions } from '@tanstack/react-query'
import { call } from '#app/api/client.ts'
import {
  archiveFixEndpoints as fixes,
  type Reclassification,
  reclassificationEndpoints as tags,
} from '#app/contract/archive-fix.ts'
import type { Fix } from '#app/contract/archive-health.ts'
import { operationEndpoints as operations, OperationKind } from '#app/contract/operation.ts'
import { followToEnd } from '#app/features/operations/followToEnd.ts'
import { isGoingOn } from '#app/features/operations/queries.ts'
import { healthQueries } from './queries.ts'

/** What is asked of the archive: one mending, or tags that become fields. */
export type Mending = { fix: Fix } | Reclassification

export const mendingQueries = {
  proposals: () =>
    queryOptions({
      queryKey: [...healthQueries.all(), 'proposals'],
      queryFn: async ({ signal }) => (await call(tags.proposals, {}, { signal })).data,
    }),
  preview: (body: Mending) =>
    queryOptions({
      queryKey: [...healthQueries.all(), 'preview', body],
      queryFn: ({ signal }) =>
        'fix' in body ? call(fixes.preview, { body }, { signal }) : call(tags.preview, { body }, { signal }),
      staleTime: 0,
    }),
  /** What was done to many things, the latest first, asked for again while some of it goes on; merges are told elsewhere. */
  recent: () =>
    infiniteQueryOptions({
      queryKey: ['operations', 'recent'],
      queryFn: ({ pageParam, signal }) =>
        call(operations.list, { query: { kind: KINDS, page: pageParam, per_page: 6 } }, { signal }),
      initialPageParam: 1,
      getNextPageParam: ({ meta }) => (meta.page < meta.total_pages ? meta.page + 1 : undefined),
      refetchInterval: ({ state }) =>
        state.data?.pages.some(({ data }) => data.some((it) => isGoingOn(it.state))) ? 800 : false,
    }),
}

const KINDS = OperationKind.exclude(['merge']).options

export const mend = (queries: QueryClient) =>
  mutationOptions({
    mutationFn: (body: Mending) => ('fix' in body ? call(fixes.apply, { body }) : call(tags.apply, { body })),
    onSuccess: ({ id }) => {
      followToEnd(queries, id)
      return queries.invalidateQueries({ queryKey: mendingQueries.recent().queryKey })
    },
  })
