import { mutationOptions, type QueryClient, queryOptions } from '@tanstack/react-query'
import { call } from '#app/api/client.ts'
import {
  archiveFixEndpoints as fixes,
  type Reclassification,
  reclassificationEndpoints as tags,
} from '#app/contract/archive-fix.ts'
import type { Fix } from '#app/contract/archive-health.ts'
import { operationEndpoints as operations } from '#app/contract/operation.ts'
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
  /** The latest acts on many broadcasts, asked for again while one goes on. */
  recent: () =>
    queryOptions({
      queryKey: RECENT,
      queryFn: async ({ signal }) => {
        const { data } = await call(operations.list, { query: { per_page: 20 } }, { signal })
        return data.filter(({ kind }) => kind === 'fix' || kind === 'bulk_edit').slice(0, 6)
      },
      refetchInterval: ({ state }) => (state.data?.some(({ state: it }) => isGoingOn(it)) ? 800 : false),
    }),
}

const RECENT = ['operations', 'recent']

export const mend = (queries: QueryClient) =>
  mutationOptions({
    mutationFn: (body: Mending) => ('fix' in body ? call(fixes.apply, { body }) : call(tags.apply, { body })),
    onSuccess: ({ id }) => {
      followToEnd(queries, id)
      return queries.invalidateQueries({ queryKey: RECENT })
    },
  })
