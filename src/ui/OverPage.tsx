import { CatchBoundary } from '@tanstack/react-router'
import { type ReactNode, Suspense } from 'react'
import { m } from '#app/paraglide/messages.js'
import { notify } from './notify.ts'

/**
 * Around what opens over a page and is fetched only then. When it cannot come (a bad network, a release that took it
 * away), that is said in the words of `explain`, and the page with what is being typed in it stays. `name` changes when
 * something else opens.
 */
export function OverPage({
  name,
  explain,
  onMissing,
  children,
}: {
  name: string
  explain: (error: unknown) => string
  onMissing?: () => void
  children: ReactNode
}) {
  function tell(error: unknown) {
    const action = { label: m.problem_reload(), run: () => location.reload() }
    notify(explain(error), { tone: 'trouble', action })
    onMissing?.()
  }
  return (
    <CatchBoundary getResetKey={() => name} onCatch={tell} errorComponent={Nothing}>
      <Suspense>{children}</Suspense>
    </CatchBoundary>
  )
}

function Nothing() {
  return null
}
