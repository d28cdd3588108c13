import { createFileRoute, useRouter } from '@tanstack/react-router'
import { InvitationForm } from '#app/features/auth/InvitationForm.tsx'
import { capabilitiesQueries, sessionQueries } from '#app/features/auth/queries.ts'
import { Welcome } from '#app/features/auth/Welcome.tsx'
import { m } from '#app/paraglide/messages.js'

export const Route = createFileRoute('/bienvenue/$token')({
  loader: async ({ context: { queries }, params: { token } }) => {
    const [invitation] = await Promise.all([
      queries.query(sessionQueries.invitation(token)),
      queries.query(capabilitiesQueries.current()),
    ])
    return invitation
  },
  component: WelcomePage,
})

function WelcomePage() {
  const { token } = Route.useParams()
  const invitation = Route.useLoaderData()
  const router = useRouter()
  const lead = invitation.first_admin ? m.auth_first_admin() : m.auth_invited()
  return (
    <Welcome title={m.auth_welcome()} lead={lead}>
      <InvitationForm token={token} invitation={invitation} onSignedIn={() => router.history.push('/')} />
    </Welcome>
  )
}
