import { mutationOptions, type QueryClient } from '@tanstack/react-query'
import { call } from '#app/api/client.ts'
import { operationEndpoints as api } from '#app/contract/operation.ts'
import { followToEnd } from './followToEnd.ts'

/** Undoes an act on many things: all that is cached is stale, at once, and again when a long undoing ends. */
export const undoOperation = <Asked extends { id: number } = { id: number }>(queries: QueryClient) =>
  mutationOptions({
    mutationFn: ({ id }: Asked) => call(api.undo, { params: { id } }),
    onSettled: (operation) => {
      if (operation?.state === 'undoing') followToEnd(queries, operation.id)
      return queries.invalidateQueries()
    },
  })
