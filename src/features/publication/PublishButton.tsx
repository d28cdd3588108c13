import { Button } from '@mantine/core'
import { useState } from 'react'
import { flushSync } from 'react-dom'
import type { Broadcast } from '#app/contract/broadcast.ts'
import { checksOf, type Check } from '#app/contract/checks.ts'
import { type Actor, refusal } from '#app/contract/policy.ts'
import { useSession } from '#app/features/auth/useSession.ts'
import { refusalLabels } from '#app/features/broadcasts/labels.ts'
import { type LiveBroadcast, useRested } from '#app/features/broadcasts/live.ts'
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
  const page = useRested(live)
  const [checks, setChecks] = useState<Check[] | null>(null)
  const { move, isMoving } = useMove(live, onMoved)
  const isPublic = page.status === 'published'
  const verb = isPublic ? m.publish_update() : m.publish_publish()
  // Asked again when pressed: the button on screen lags behind the typing.
  const ask = () => refusedBecause(live.current(), session) === null && void check()
  useShortcuts([{ keys: 'mod+enter', label: verb, group: m.publish_shortcuts(), run: ask }])
  const blocked = checks?.some(({ level }) => level === 'block') === true

  async function check() {
    if (!(await live.save())) return notify(m.publish_unsaved(), { tone: 'trouble' })
    setChecks(checksOf(live.current()))
  }
  function jump(pointer: string) {
    flushSync(() => setChecks(null)) // an open dialog keeps the focus, and gives it back as it closes
    live.jump(pointer)
  }
  async function publish() {
    if (await move('published')) notify(isPublic ? m.publish_updated() : m.publish_published())
    setChecks(null)
  }

  return (
    <>
      <ActionButton refusal={refusedBecause(page, session)} onClick={ask}>
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

/** Why it cannot be published now, in a sentence, or null. */
function refusedBecause(page: Broadcast, actor: Actor): string | null {
  const refused = refusal(actor, 'broadcast.publish', page)
  if (refused !== null) return refusalLabels[refused]()
  return page.status === 'published' && !page.has_unpublished_changes ? m.publish_up_to_date() : null
}
