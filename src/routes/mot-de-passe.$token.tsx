import { createFileRoute, useRouter } from '@tanstack/react-router'
import { capabilitiesQueries, sessionQueries } from '#app/features/auth/queries.ts'
import { ResetForm } from '#app/features/auth/ResetForm.tsx'
import { Welcome } from '#app/features/auth/Welcome.tsx'
import { m } from '#app/paraglide/messages.js'
import { notify } from '#app/ui/notify.ts'

export const Route = createFileRoute('/mot-de-passe/$token')({
  loader: async ({ context: { queries }, params: { token } }) => {
    const [person] = await Promise.all([
      queries.query(sessionQueries.reset(token)),
      queries.query(capabilitiesQueries.current()),
    ])
    return person
  },
  component: ResetPage,
})

function ResetPage() {
  const { token } = Route.useParams()
  const { name, email } = Route.useLoaderData()
  const router = useRouter()
  function onDone() {
    notify(m.auth_reset_done())
    router.history.push('/connexion')
  }
  return (
    <Welcome title={m.auth_reset_title()} lead={m.auth_reset_lead({ name })}>
      <ResetForm token={token} email={email} onDone={onDone} />
    </Welcome>
  )
}
