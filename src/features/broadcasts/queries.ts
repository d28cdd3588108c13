import { mutationOptions, queryOptions, type QueryClient } from '@tanstack/react-query'
import { call } from '#app/api/client.ts'
import { broadcastEndpoints as api } from '#app/contract/broadcast-endpoints.ts'
import type { BroadcastSearch } from '#app/contract/broadcast-search.ts'
import type { TransitionInput } from '#app/contract/broadcast-state.ts'
import type { PreviewTokenInput } from '#app/contract/preview-token.ts'

interface Versioned {
  id: number
  lock_version: number
}

export const broadcastQueries = {
  all: () => ['broadcasts'] as const,
  list: (query: BroadcastSearch) =>
    queryOptions({
      queryKey: [...broadcastQueries.all(), 'list', query],
      queryFn: ({ signal }) => call(api.list, { query }, { signal }),
    }),
  one: (id: number) =>
    queryOptions({
      queryKey: [...broadcastQueries.all(), id],
      queryFn: ({ signal }) => call(api.read, { params: { id } }, { signal }),
    }),
  transitions: (id: number) =>
    queryOptions({
      queryKey: [...broadcastQueries.all(), id, 'transitions'],
      queryFn: ({ signal }) => call(api.transitions, { params: { id } }, { signal }),
    }),
  previewTokens: (id: number) =>
    queryOptions({
      queryKey: [...broadcastQueries.all(), id, 'preview_tokens'],
      queryFn: ({ signal }) => call(api.previewTokens, { params: { id } }, { signal }),
    }),
}

/** Publishes, unpublishes, archives, trashes, restores, plans, airs. */
export const moveBroadcast = (queries: QueryClient) =>
  mutationOptions({
    mutationFn: ({ id, lock_version, ...body }: Versioned & TransitionInput) =>
      call(api.transition, { params: { id }, body }, { ifMatch: lock_version }),
    onSuccess: () => queries.invalidateQueries({ queryKey: broadcastQueries.all() }),
  })

export const shareBroadcast = (queries: QueryClient) =>
  mutationOptions({
    mutationFn: ({ id, ...body }: { id: number } & PreviewTokenInput) =>
      call(api.share, { params: { id }, body }),
    onSuccess: (_, { id }) => rereadTokens(queries, id),
  })

export const revokePreview = (queries: QueryClient) =>
  mutationOptions({
    mutationFn: (params: { id: number; token_id: number }) => call(api.revoke, { params }),
    onSuccess: (_, { id }) => rereadTokens(queries, id),
  })

/** A first answer that is still on its way may be from before. */
async function rereadTokens(queries: QueryClient, id: number) {
  const tokens = broadcastQueries.previewTokens(id)
  await queries.cancelQueries(tokens)
  await queries.invalidateQueries(tokens)
}
