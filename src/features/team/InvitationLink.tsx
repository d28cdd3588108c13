import { Button, CopyButton } from '@mantine/core'
import { m } from '#app/paraglide/messages.js'
import { Dialog } from '#app/ui/Dialog.tsx'
import { TextField } from '#app/ui/TextField.tsx'
import classes from './Team.module.css'

/** The link, this once: only a hash of it is kept. */
export function InvitationLink({
  name,
  url,
  isReset = false,
  onClose,
}: {
  name: string
  url: string
  /** Whether it leads to a new password of an account that is there already. */
  isReset?: boolean
  onClose: () => void
}) {
  return (
    <Dialog
      opened
      onClose={onClose}
      title={isReset ? m.team_reset_link_title({ name }) : m.team_link_title({ name })}
      actions={
        <Button variant="default" onClick={onClose}>
          {m.team_done()}
        </Button>
      }
    >
      <p>{isReset ? m.team_reset_link_words({ name }) : m.team_link_words({ name })}</p>
      <div className={classes['link']}>
        <TextField
          label={m.team_link()}
          value={url}
          readOnly
          onFocus={(event) => event.currentTarget.select()}
        />
        <CopyButton value={url}>
          {({ copied, copy }) => (
            <Button onClick={copy} data-autofocus>
              {copied ? m.team_copied() : m.team_copy()}
            </Button>
          )}
        </CopyButton>
      </div>
    </Dialog>
  )
}
