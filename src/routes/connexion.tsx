import { createFileRoute, useRouter } from '@tanstack/react-router'
import { capabilitiesQueries } from '#app/features/auth/queries.ts'
import { SignInForm } from '#app/features/auth/SignInForm.tsx'
import { Welcome } from '#app/features/auth/Welcome.tsx'
import { m } from '#app/paraglide/messages.js'

export const Route = createFileRoute('/connexion')({
  validateSearch: ({ retour }: { retour?: unknown }) => ({ retour: isOwnPath(retour) ? retour : undefined }),
  loader: ({ context: { queries } }) => queries.query(capabilitiesQueries.current()),
  component: SignInPage,
})

function SignInPage() {
  const { retour = '/' } = Route.useSearch()
  const router = useRouter()
  return (
    <Welcome title={m.auth_sign_in_title()}>
      <SignInForm onSignedIn={() => router.history.push(retour)} />
    </Welcome>
  )
}

/** A path of this app: never another site, which `//host` or `/\host` would be. */
function isOwnPath(value: unknown): value is string {
  return typeof value === 'string' && /^\/(?![/\\])/.test(value)
}
