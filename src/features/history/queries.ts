import { infiniteQueryOptions, mutationOptions, type QueryClient, queryOptions } from '@tanstack/react-query'
import { call } from '#app/api/client.ts'
import { revisionEndpoints as api } from '#app/contract/revision-endpoints.ts'
import { broadcastQueries } from '#app/features/broadcasts/queries.ts'

export const historyQueries = {
  of: (id: number) => [...broadcastQueries.all(), id, 'revisions'] as const,
  /** The history, newest first, page after page; `version` is the one the page is at, for a save adds to it. */
  pages: (id: number, version: number) =>
    infiniteQueryOptions({
      queryKey: [...historyQueries.of(id), 'pages', version],
      queryFn: ({ pageParam, signal }) =>
        call(api.list, { params: { id }, query: { page: pageParam, per_page: 30 } }, { signal }),
      initialPageParam: 1,
      getNextPageParam: ({ meta }) => (meta.page < meta.total_pages ? meta.page + 1 : undefined),
    }),
  /** One version; an autosave may still grow while others fold into it. */
  one: (id: number, n: number) =>
    queryOptions({
      queryKey: [...historyQueries.of(id), n],
      queryFn: ({ signal }) => call(api.read, { params: { id, n } }, { signal }),
    }),
}

export const nameVersion = (queries: QueryClient, id: number) =>
  mutationOptions({
    mutationFn: ({ n, name }: { n: number; name: string | null }) =>
      call(api.name, { params: { id, n }, body: { name } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: historyQueries.of(id) }),
  })

export const restoreVersion = (queries: QueryClient, id: number) =>
  mutationOptions({
    mutationFn: ({ n, lock_version }: { n: number; lock_version: number }) =>
      call(api.restore, { params: { id, n } }, { ifMatch: lock_version }),
    onSuccess: (broadcast) => {
      queries.setQueryData(broadcastQueries.one(id).queryKey, broadcast)
      return queries.invalidateQueries({ queryKey: broadcastQueries.all() })
    },
  })

/** The state before the last restore of this version, to undo it; null when the history does not know. */
export async function stateBeforeRestore(id: number, restored_n: number): Promise<number | null> {
  const { data } = await call(api.list, { params: { id }, query: { per_page: 20 } })
  const restore = data.find((entry) => entry.kind === 'restore' && entry.restored_n === restored_n)
  return restore === undefined ? null : (await call(api.read, { params: { id, n: restore.n } })).before_n
}
