import { queryOptions } from '@tanstack/react-query'
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

export const isGoingOn = (state: string | undefined) =>
  state === undefined || state === 'running' || state === 'undoing'

/** In ms. */
const BEAT = 500
