import { Link } from '@tanstack/react-router'
import { m } from '#app/paraglide/messages.js'
import { EmptyState } from '#app/ui/EmptyState.tsx'
import { Page } from '#app/ui/Page.tsx'

/** What the router draws for an address that leads nowhere. */
export function MissingPage() {
  return (
    <Page title={m.shell_missing_title()} width="text">
      <EmptyState title={m.problem_not_found()} action={<Link to="/">{m.shell_back_home()}</Link>}>
        {m.problem_not_found_advice()}
      </EmptyState>
    </Page>
  )
}
