import { mutationOptions, type QueryClient, queryOptions } from '@tanstack/react-query'
import { call } from '#app/api/client.ts'
import {
  archiveFixEndpoints as fixes,
  type Reclassification,
  reclassificationEndpoints as tags,
} from '#app/contract/archive-fix.ts'
import type { Fix } from '#app/contract/archive-health.ts'
import { type Operation, operationEndpoints as operations } from '#app/contract/operation.ts'
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
  /** The latest acts on many broadcasts, asked for again while one goes on; when it ends, all that is shown is stale. */
  recent: () =>
    queryOptions({
      queryKey: RECENT,
      queryFn: async ({ signal, client }) => {
        const before: Operation[] = client.getQueryData(RECENT) ?? []
        const { data } = await call(operations.list, { query: { per_page: 20 } }, { signal })
        const shown = data.filter(({ kind }) => kind === 'fix' || kind === 'bulk_edit').slice(0, 6)
        if (before.some(goesOn) && !shown.some(goesOn))
          void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey !== RECENT })
        return shown
      },
      refetchInterval: ({ state }) => (state.data?.some(goesOn) ? 800 : false),
    }),
}

const RECENT = ['operations', 'recent']

/** Whether the act ends by itself, later. */
export const goesOn = ({ state }: Operation) => state === 'running' || state === 'undoing'

export const mend = (queries: QueryClient) =>
  mutationOptions({
    mutationFn: (body: Mending) => ('fix' in body ? call(fixes.apply, { body }) : call(tags.apply, { body })),
    onSuccess: () => queries.invalidateQueries({ queryKey: RECENT }),
  })

export const undoOperation = (queries: QueryClient) =>
  mutationOptions({
    mutationFn: (id: number) => call(operations.undo, { params: { id } }),
    onSettled: () => queries.invalidateQueries({ queryKey: RECENT }),
  })
