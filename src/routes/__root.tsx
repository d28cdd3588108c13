import type { QueryClient } from '@tanstack/react-query'
import { createRootRouteWithContext, Outlet } from '@tanstack/react-router'
import { BarePage } from '#app/features/shell/BarePage.tsx'
import { ErrorPage } from '#app/features/shell/ErrorPage.tsx'
import { MissingPage } from '#app/features/shell/MissingPage.tsx'
import { Announcer } from '#app/ui/Announcer.tsx'
import { Toasts } from '#app/ui/Toasts.tsx'

export const Route = createRootRouteWithContext<{ queries: QueryClient }>()({
  component: () => (
    <>
      <Outlet />
      <Toasts />
      <Announcer />
    </>
  ),
  errorComponent: (props) => (
    <BarePage>
      <ErrorPage {...props} />
    </BarePage>
  ),
  notFoundComponent: () => (
    <BarePage>
      <MissingPage />
    </BarePage>
  ),
})
