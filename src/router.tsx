import { createRouter } from '@tanstack/react-router'
import { parseSearch, stringifySearch } from '#app/lib/searchParams.ts'
import { newQueryClient } from '#app/api/queryClient.ts'
import { ErrorPage } from '#app/features/shell/ErrorPage.tsx'
import { MissingPage } from '#app/features/shell/MissingPage.tsx'
import { PendingPage } from '#app/features/shell/PendingPage.tsx'
import { routeTree } from './routeTree.gen.ts'

export const queries = newQueryClient()

export const router = createRouter({
  routeTree,
  context: { queries },
  parseSearch,
  stringifySearch,
  scrollRestoration: true,
  defaultPreload: 'intent',
  defaultPreloadStaleTime: 0, // the query cache alone decides what is fresh
  defaultPendingMs: 300,
  defaultPendingMinMs: 200,
  defaultPendingComponent: PendingPage,
  defaultErrorComponent: ErrorPage,
  defaultNotFoundComponent: MissingPage,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
