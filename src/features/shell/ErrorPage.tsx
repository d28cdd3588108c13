import { useQueryErrorResetBoundary } from '@tanstack/react-query'
import { type ErrorComponentProps, useRouter } from '@tanstack/react-router'
import { ApiError } from '#app/api/error.ts'
import { explainError } from '#app/api/explainError.ts'
import { m } from '#app/paraglide/messages.js'
import { ErrorState } from '#app/ui/ErrorState.tsx'
import { Page } from '#app/ui/Page.tsx'
import { MissingPage } from './MissingPage.tsx'

/** What the router draws where a loader or a screen failed: the words, and another try when one can help. */
export function ErrorPage({ error, reset }: Pick<ErrorComponentProps, 'error' | 'reset'>) {
  const router = useRouter()
  const boundary = useQueryErrorResetBoundary()
  function retry() {
    boundary.reset()
    reset()
    void router.invalidate()
  }
  if (error instanceof ApiError && error.code === 'not_found') return <MissingPage />
  return (
    <Page title={m.shell_error_title()} width="text">
      <ErrorState {...explainError(error)} onRetry={error instanceof ApiError ? retry : undefined} />
    </Page>
  )
}
