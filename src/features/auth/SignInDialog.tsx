import { lazy, useEffect, useState } from 'react'
import { sessionEnded } from '#app/api/session-events.ts'
import { whenStill } from '#app/ui/whenStill.ts'

const SignInAgain = lazy(() =>
  import('./SignInAgain.tsx').then((module) => ({ default: module.SignInAgain })),
)

/**
 * Waits for a 401 in the middle of the work and opens a sign-in dialog over the page: the text stays on screen, and
 * whoever was refused is told to try again once signed in.
 */
export function SignInDialog() {
  const [opened, setOpened] = useState(false)
  useEffect(() => {
    // What is refused while it stands open, signing in answers: it may not open a second one after.
    if (opened) return
    // Not under the fingers: the keys of a word being typed would go into the password.
    const still = whenStill(() => setOpened(true))
    const stop = sessionEnded.listen(still.wait)
    return () => {
      stop()
      still.forget()
    }
  }, [opened])
  return opened && <SignInAgain onDone={() => setOpened(false)} />
}
