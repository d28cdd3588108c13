import { QueryClient, replaceEqualDeep } from '@tanstack/react-query'
import { passDate } from './dataDate.ts'
import { ApiError } from './error.ts'

/**
 * The cache of what the backend said. Fresh for 30 s, so that hovering a link does not ask twice. Only what time can
 * mend is tried again; a refusal (4xx) never. `networkMode: 'always'`: offline is an error to show, not a wait without
 * end.
 */
export function newQueryClient() {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        networkMode: 'always',
        structuralSharing: (before, next) => passDate(next, replaceEqualDeep(before, next)),
        retry: (count, error) => count < 2 && canPass(error),
      },
      mutations: { networkMode: 'always', retry: false },
    },
  })
}

function canPass(error: Error) {
  return error instanceof ApiError && (error.code === 'offline' || error.code === 'unavailable')
}
