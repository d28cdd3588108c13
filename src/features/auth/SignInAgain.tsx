import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { sessionRenewed } from '#app/api/session-events.ts'
import { m } from '#app/paraglide/messages.js'
import { Dialog } from '#app/ui/Dialog.tsx'
import { SignInForm } from './SignInForm.tsx'
import { useSession } from './useSession.ts'

/** The dialog itself: the same person signs in again, then what was refused is asked again. */
export function SignInAgain({ onDone }: { onDone: () => void }) {
  const { user } = useSession()
  const queries = useQueryClient()
  const router = useRouter()
  function resume() {
    onDone()
    sessionRenewed.announce()
    void queries.invalidateQueries({
      predicate: ({ state }) => state.status === 'error' || state.fetchFailureCount > 0,
    })
    void router.invalidate()
  }
  return (
    <Dialog opened title={m.auth_again_title()} size="sm">
      <p>{m.auth_again_words()}</p>
      <SignInForm email={user.email} onSignedIn={resume} />
    </Dialog>
  )
}
