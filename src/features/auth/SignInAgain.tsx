import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { csrfToken } from '#app/api/csrf.ts'
import { sessionRenewed } from '#app/api/session-events.ts'
import { m } from '#app/paraglide/messages.js'
import { Dialog } from '#app/ui/Dialog.tsx'
import { SignInForm } from './SignInForm.tsx'
import { useSession } from './useSession.ts'

/**
 * The dialog itself: once signed in, what was refused is asked again. Another person may sign in: then all that is on
 * screen is asked again for them, and what was typed is sent only if they say so (see the editor).
 */
export function SignInAgain({ onDone }: { onDone: () => void }) {
  const { user } = useSession()
  const [before] = useState(user)
  const [isOther, setIsOther] = useState(false)
  const queries = useQueryClient()
  const router = useRouter()
  function resume() {
    const isSame = csrfToken.user_id === before.id
    onDone()
    if (isSame) sessionRenewed.announce()
    void queries.invalidateQueries({
      predicate: ({ state }) => !isSame || state.status === 'error' || state.fetchFailureCount > 0,
    })
    void router.invalidate()
  }
  return (
    <Dialog opened title={m.auth_again_title()} size="sm">
      <p>{isOther ? m.auth_again_other_words() : m.auth_again_words()}</p>
      {isOther ? (
        <SignInForm key="other" onSignedIn={resume} />
      ) : (
        <>
          <SignInForm email={before.email} onSignedIn={resume} />
          <Button variant="subtle" fullWidth mt="xs" onClick={() => setIsOther(true)}>
            {m.auth_again_other()}
          </Button>
        </>
      )}
    </Dialog>
  )
}
