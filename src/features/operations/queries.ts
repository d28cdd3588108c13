import { mutationOptions, type QueryClient, queryOptions } from '@tanstack/react-query'
import { call } from '#app/api/client.ts'
import { operationEndpoints as api } from '#app/contract/operation.ts'

export const operationQueries = {
  /** An act on many things, asked again until it ends. */
  one: (id: number) =>
    queryOptions({
      queryKey: ['operations', id],
      queryFn: ({ signal }) => call(api.read, { params: { id } }, { signal }),
      refetchInterval: ({ state }) => (isGoingOn(state.data?.state) ? BEAT : false),
    }),
}

/** Whatever it wrote is as it was: all that is cached goes stale. */
export const undoOperation = (queries: QueryClient) =>
  mutationOptions({
    mutationFn: (id: number) => call(api.undo, { params: { id } }),
    onSettled: () => queries.invalidateQueries(),
  })

export const isGoingOn = (state: string | undefined) =>
  state === undefined || state === 'running' || state === 'undoing'

/** In ms. */
const BEAT = 500
