import { useSuspenseQuery } from '@tanstack/react-query'
import { useSession } from '#app/features/auth/useSession.ts'
import { m } from '#app/paraglide/messages.js'
import { Page } from '#app/ui/Page.tsx'
import { PasskeySection } from './PasskeySection.tsx'
import { PasswordSection } from './PasswordSection.tsx'
import { accountQueries } from './queries.ts'
import { SessionSection } from './SessionSection.tsx'
import { TwoFactorSection } from './TwoFactorSection.tsx'

/** How one comes in: the password, codes, passkeys, and where one is signed in. */
export function AccountScreen() {
  const { user } = useSession()
  const account = useSuspenseQuery(accountQueries.mine()).data
  const sessions = useSuspenseQuery(accountQueries.sessions()).data
  return (
    <Page title={m.account_title()} lead={`${user.name} · ${user.email}`} width="text">
      <PasswordSection email={user.email} />
      <TwoFactorSection twoFactor={account.two_factor} />
      <PasskeySection passkeys={account.passkeys} />
      <SessionSection sessions={sessions} />
    </Page>
  )
}
