import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { errorLine } from '#app/api/explainError.ts'
import type { OpenSession } from '#app/contract/account.ts'
import { SessionList } from '#app/features/auth/SessionList.tsx'
import { m } from '#app/paraglide/messages.js'
import { notify } from '#app/ui/notify.ts'
import { endSession } from './queries.ts'
import { Section } from './Section.tsx'

/** Where one is signed in, and the way to end what one does not know. */
export function SessionSection({ sessions }: { sessions: OpenSession[] }) {
  const { mutate, isPending } = useMutation(endSession(useQueryClient()))
  const end = (id: string | null) =>
    mutate(id, {
      onSuccess: () => notify(id === null ? m.account_sessions_others_ended() : m.auth_session_ended()),
      onError: (error) => notify(errorLine(error), { tone: 'trouble' }),
    })
  return (
    <Section title={m.account_sessions()} words={m.account_sessions_words()}>
      <SessionList sessions={sessions} onEnd={end} />
      {sessions.length > 1 && (
        <Button variant="default" loading={isPending} onClick={() => end(null)}>
          {m.account_sessions_end_others()}
        </Button>
      )}
    </Section>
  )
}
