import { Button } from '@mantine/core'
import type { Broadcast } from '#app/contract/broadcast.ts'
import { useCapabilities } from '#app/features/auth/useSession.ts'
import { m } from '#app/paraglide/messages.js'
import { Dialog } from '#app/ui/Dialog.tsx'
import { allChecks } from './allChecks.ts'
import { CheckList } from './CheckList.tsx'
import classes from './Publication.module.css'

/** What is asked about a version: it stays as it was asked, whatever comes in meanwhile. */
export interface Asked {
  page: Broadcast
  isPublic: boolean
  verb: string
}

/** What blocks and what is advised, and the question when nothing blocks. */
export function PublishDialog({
  asked,
  isMoving,
  onClose,
  onJump,
  onPublish,
}: {
  asked: Asked
  isMoving: boolean
  onClose: () => void
  onJump: (pointer: string) => void
  onPublish: (asked: Asked) => Promise<void>
}) {
  const { page, isPublic, verb } = asked
  const checks = allChecks(page, useCapabilities().features)
  const blocked = checks.some(({ level }) => level === 'block')
  return (
    <Dialog
      opened
      onClose={onClose}
      title={blocked ? m.publish_blocked_title() : m.publish_confirm_title({ verb })}
      actions={
        <>
          <Button variant="default" onClick={onClose}>
            {m.publish_back()}
          </Button>
          {!blocked && (
            <Button onClick={() => void onPublish(asked)} loading={isMoving} data-autofocus>
              {verb}
            </Button>
          )}
        </>
      }
    >
      {!blocked && (
        <p className={classes['intro']}>{isPublic ? m.publish_update_recap() : m.publish_publish_recap()}</p>
      )}
      <CheckList checks={checks} onJump={onJump} />
    </Dialog>
  )
}
