import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { lazy, useState } from 'react'
import { errorLine } from '#app/api/explainError.ts'
import type { Account } from '#app/contract/account.ts'
import { m } from '#app/paraglide/messages.js'
import { notify } from '#app/ui/notify.ts'
import { OverPage } from '#app/ui/OverPage.tsx'
import { StateBadge } from '#app/ui/StateBadge.tsx'
import { PasswordDialog } from './PasswordDialog.tsx'
import { accountQueries, renewRecoveryCodes, startTwoFactor, stopTwoFactor } from './queries.ts'
import { RecoveryCodes } from './RecoveryCodes.tsx'
import { Section } from './Section.tsx'
import classes from './Account.module.css'

const TwoFactorSetup = lazy(() =>
  import('./TwoFactorSetup.tsx').then((module) => ({ default: module.TwoFactorSetup })),
)

/** Codes by time after the password: on, off, and the recovery codes for a lost telephone. */
export function TwoFactorSection({
  twoFactor: { is_on, recovery_codes },
}: {
  twoFactor: Account['two_factor']
}) {
  const queries = useQueryClient()
  const start = useMutation(startTwoFactor())
  const stop = useMutation(stopTwoFactor(queries))
  const renew = useMutation(renewRecoveryCodes())
  const [asked, setAsked] = useState<'start' | 'stop' | 'renew' | null>(null)
  const [codes, setCodes] = useState<string[] | null>(null)
  const refresh = () => void queries.invalidateQueries({ queryKey: accountQueries.all() })
  function kept() {
    setCodes(null)
    start.reset()
    refresh()
  }
  return (
    <Section title={m.account_codes()} words={m.account_codes_words()}>
      <StateBadge
        tone={is_on ? 'published' : 'quiet'}
        label={is_on ? m.account_codes_on() : m.account_codes_off()}
      />
      {is_on && <p>{m.account_recovery_left({ count: recovery_codes })}</p>}
      <div className={classes['buttons']}>
        {is_on ? (
          <>
            <Button variant="default" onClick={() => setAsked('renew')}>
              {m.account_recovery_renew()}
            </Button>
            <Button variant="default" onClick={() => setAsked('stop')}>
              {m.account_codes_stop()}
            </Button>
          </>
        ) : (
          <Button variant="default" onClick={() => setAsked('start')}>
            {m.account_codes_start()}
          </Button>
        )}
      </div>
      {asked === 'start' && (
        <PasswordDialog
          title={m.account_codes_start_title()}
          words={m.account_codes_start_words()}
          action={m.account_codes_start_action()}
          send={start.mutateAsync}
          onSent={() => setAsked(null)}
          onClose={() => setAsked(null)}
        />
      )}
      {start.data !== undefined && codes === null && is_on && (
        <PasswordDialog
          title={m.account_recovery_renew_title()}
          words={m.account_codes_unheard()}
          action={m.account_recovery_renew_action()}
          send={renew.mutateAsync}
          onSent={(renewed) => setCodes(renewed.recovery_codes)}
          onClose={start.reset}
        />
      )}
      {start.data !== undefined && codes === null && !is_on && (
        <OverPage name="codes" explain={errorLine} onMissing={start.reset}>
          <TwoFactorSetup
            {...start.data}
            onConfirmed={setCodes}
            onRefused={refresh}
            onClose={() => {
              start.reset()
              refresh()
            }}
          />
        </OverPage>
      )}
      {codes !== null && <RecoveryCodes codes={codes} onKept={kept} />}
      {asked === 'stop' && (
        <PasswordDialog
          title={m.account_codes_stop_title()}
          words={m.account_codes_stop_words()}
          action={m.account_codes_stop()}
          send={stop.mutateAsync}
          onSent={() => {
            setAsked(null)
            notify(m.account_codes_stopped())
          }}
          onClose={() => setAsked(null)}
        />
      )}
      {asked === 'renew' && (
        <PasswordDialog
          title={m.account_recovery_renew_title()}
          words={m.account_recovery_renew_words()}
          action={m.account_recovery_renew_action()}
          send={renew.mutateAsync}
          onSent={(renewed) => {
            setAsked(null)
            setCodes(renewed.recovery_codes)
          }}
          onClose={() => setAsked(null)}
        />
      )}
    </Section>
  )
}
