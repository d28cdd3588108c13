import { type QueryClient, QueryObserver } from '@tanstack/react-query'
import { ApiError } from '#app/api/error.ts'
import { isGoingOn, operationQueries } from './queries.ts'

/**
 * Asks how an act on many things goes until it ends, though the screen that began it is left; then all that is cached
 * is stale. An act that has ended at the first answer is no exception.
 */
export function followToEnd(queries: QueryClient, id: number): void {
  if (followed.has(id)) return
  followed.add(id)
  const observer = new QueryObserver(queries, { ...operationQueries.one(id), staleTime: 0 })
  const leave = observer.subscribe(({ data, error, isFetching }) => {
    const isLost = error instanceof ApiError && error.status >= 400 && error.status < 500
    if (isFetching || (isGoingOn(data?.state) && !isLost)) return
    leave()
    followed.delete(id)
    void queries.invalidateQueries()
  })
}

const followed = new Set<number>()
