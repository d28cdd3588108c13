import { createFileRoute, Outlet, redirect, useLocation } from '@tanstack/react-router'
import { ApiError } from '#app/api/error.ts'
import { capabilitiesQueries, sessionQueries } from '#app/features/auth/queries.ts'
import { Outbox } from '#app/features/broadcast-editor/Outbox.tsx'
import { Strips } from '#app/features/offline/Strips.tsx'
import { BarePage } from '#app/features/shell/BarePage.tsx'
import { ErrorPage } from '#app/features/shell/ErrorPage.tsx'
import { Shell } from '#app/features/shell/Shell.tsx'

export const Route = createFileRoute('/_app')({
  codeSplitGroupings: [], // every signed-in page needs it: part of the first chunk
  beforeLoad: async ({ context: { queries }, location }) => {
    // What is known is taken as it is (the screens ask again by themselves): a guard that waits would put the pending
    // page over a list whose search is being typed.
    const [session, capabilities] = await Promise.all([
      queries.query({ ...sessionQueries.current(), staleTime: 'static' }),
      queries.query({ ...capabilitiesQueries.current(), staleTime: 'static' }),
    ]).catch((error: unknown) => {
      if (error instanceof ApiError && error.code === 'unauthenticated')
        throw redirect({ to: '/connexion', search: { retour: location.href } })
      throw error
    })
    return { session, capabilities }
  },
  component: App,
  errorComponent: (props) => (
    <BarePage>
      <ErrorPage {...props} />
    </BarePage>
  ),
})

function App() {
  const pathname = useLocation({ select: (location) => location.pathname })
  return (
    <Shell>
      <Strips />
      <Outbox isShown={pathname === '/' || pathname === '/emissions'} />
      <Outlet />
    </Shell>
  )
}
