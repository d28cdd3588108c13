import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Broadcast } from '#app/contract/broadcast.ts'
import { checksOf, type Check } from '#app/contract/checks.ts'
import { refusal } from '#app/contract/policy.ts'
import { useSession } from '#app/features/auth/useSession.ts'
import { refusalLabels } from '#app/features/broadcasts/labels.ts'
import { type LiveBroadcast, useLive } from '#app/features/broadcasts/live.ts'
import { m } from '#app/paraglide/messages.js'
import { ActionButton } from '#app/ui/ActionButton.tsx'
import { Dialog } from '#app/ui/Dialog.tsx'
import { notify } from '#app/ui/notify.ts'
import { useShortcuts } from '#app/ui/shortcuts.ts'
import { CheckList } from './CheckList.tsx'
import { useMove } from './use-move.ts'

/**
 * "Publier", or "Mettre à jour" when the public already sees the page: saves, shows what blocks and what is advised,
 * asks, and publishes. The server runs the same checks again.
 */
export function PublishButton({
  live,
  onMoved,
}: {
  live: LiveBroadcast
  onMoved: (broadcast: Broadcast) => void
}) {
  const session = useSession()
  const { status, has_unpublished_changes, created_by } = useLive(live, 400)
  const [checks, setChecks] = useState<Check[] | null>(null)
  const { move, isMoving } = useMove(live, onMoved)
  const isPublic = status === 'published'
  const verb = isPublic ? m.publish_update() : m.publish_publish()
  const refused = refusal(session, 'broadcast.publish', { status, created_by })
  const idle = isPublic && !has_unpublished_changes ? m.publish_up_to_date() : null
  const why = refused === null ? idle : refusalLabels[refused]()
  const ask = () =>
    void live
      .save()
      .then((saved) =>
        saved ? setChecks(checksOf(live.current())) : notify(m.publish_unsaved(), { tone: 'trouble' }),
      )
  useShortcuts([
    { keys: 'mod+enter', label: verb, group: m.publish_shortcuts(), run: () => why === null && ask() },
  ])
  const blocked = checks?.some((check) => check.level === 'block') === true

  function jump(pointer: string) {
    setChecks(null)
    live.jump(pointer)
  }
  async function publish() {
    if (await move('published')) notify(isPublic ? m.publish_updated() : m.publish_published())
    setChecks(null)
  }

  return (
    <>
      <ActionButton refusal={why} onClick={ask}>
        {verb}
      </ActionButton>
      <Dialog
        opened={checks !== null}
        onClose={() => setChecks(null)}
        title={blocked ? m.publish_blocked_title() : m.publish_confirm_title({ verb })}
        actions={
          <>
            <Button variant="default" onClick={() => setChecks(null)}>
              {m.publish_back()}
            </Button>
            {!blocked && (
              <Button onClick={() => void publish()} loading={isMoving} data-autofocus>
                {verb}
              </Button>
            )}
          </>
        }
      >
        {!blocked && <p>{isPublic ? m.publish_update_recap() : m.publish_publish_recap()}</p>}
        <CheckList checks={checks ?? []} onJump={jump} />
      </Dialog>
    </>
  )
}
