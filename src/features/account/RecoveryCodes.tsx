import { Button, CopyButton } from '@mantine/core'
import { m } from '#app/paraglide/messages.js'
import { Dialog } from '#app/ui/Dialog.tsx'
import classes from './Account.module.css'

/** The recovery codes, this once: only hashes of them are kept. It closes when the person says they have them. */
export function RecoveryCodes({ codes, onKept }: { codes: string[]; onKept: () => void }) {
  return (
    <Dialog
      opened
      title={m.account_recovery()}
      actions={
        <>
          <CopyButton value={codes.join('\n')}>
            {({ copied, copy }) => (
              <Button variant="default" onClick={copy}>
                {copied ? m.account_recovery_copied() : m.account_recovery_copy()}
              </Button>
            )}
          </CopyButton>
          <Button onClick={onKept}>{m.account_recovery_kept()}</Button>
        </>
      }
    >
      <p>{m.account_recovery_words()}</p>
      <ul className={classes['codes']} aria-label={m.account_recovery()}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
    </Dialog>
  )
}
