import { IconUserCircle } from '@tabler/icons-react'
import { useId } from 'react'
import { useSession } from '#app/features/auth/useSession.ts'
import { m } from '#app/paraglide/messages.js'
import { Account } from './Account.tsx'
import classes from './Account.module.css'

/** The foot of the rail: opens the account beside it. The browser’s own popover gives Escape, outside click and focus. */
export function AccountButton({ className, onHelp }: { className: string; onHelp: () => void }) {
  const panel = useId()
  const { user } = useSession()
  const hide = () => document.getElementById(panel)?.hidePopover() // it would stay above what comes
  return (
    <>
      <button
        type="button"
        className={className}
        popoverTarget={panel}
        aria-label={m.shell_account_of({ name: user.name })}
      >
        <IconUserCircle size={22} stroke={1.6} aria-hidden="true" />
        <span>{m.shell_account()}</span>
      </button>
      <div id={panel} popover="auto" className={classes['panel']}>
        <Account
          onHelp={() => {
            hide()
            onHelp()
          }}
          onLeave={hide}
        />
      </div>
    </>
  )
}
