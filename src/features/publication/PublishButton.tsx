import { useState } from 'react'
import { flushSync } from 'react-dom'
import type { Broadcast } from '#app/contract/broadcast.ts'
import { type Actor, refusal } from '#app/contract/policy.ts'
import { useSession } from '#app/features/auth/useSession.ts'
import { refusalLabels } from '#app/features/broadcasts/labels.ts'
import { type LiveBroadcast, useRested } from '#app/features/broadcasts/live.ts'
import { m } from '#app/paraglide/messages.js'
import { ActionButton } from '#app/ui/ActionButton.tsx'
import { later } from '#app/ui/later.ts'
import { notify } from '#app/ui/notify.ts'
import { useShortcuts } from '#app/ui/shortcuts.ts'
import type { Asked } from './PublishDialog.tsx'
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
  const rested = useRested(live)
  const [asked, setAsked] = useState<Asked | null>(null)
  const dialog = useDialog(asked !== null)
  const { move, isMoving } = useMove(live, onMoved)
  const verb = verbOf(rested)
  // Asked again when pressed: the button on screen lags behind the typing.
  const ask = () => refusedBecause(live.current(), session) === null && void check()
  useShortcuts([{ keys: 'mod+enter', label: verb, group: m.publish_shortcuts(), run: ask }])

  async function check() {
    if (!(await live.save())) return notify(m.publish_unsaved(), { tone: 'trouble' })
    const page = live.current()
    setAsked({ page, isPublic: page.status === 'published', verb: verbOf(page) })
  }
  function close() {
    setAsked(null)
  }
  function jump(pointer: string) {
    flushSync(close) // an open dialog keeps the focus, and gives it back as it closes
    live.jump(pointer)
  }
  async function publish({ page: { lock_version }, isPublic }: Asked) {
    // Somebody saved while the question was open: nobody publishes what they have not read.
    if (live.current().lock_version !== lock_version) notify(m.publish_newer(), { tone: 'trouble' })
    else if (await move('published')) notify(isPublic ? m.publish_updated() : m.publish_published())
    close()
  }

  return (
    <>
      <ActionButton refusal={refusedBecause(rested, session)} onClick={ask}>
        {verb}
      </ActionButton>
      {asked !== null && dialog !== null && (
        <dialog.PublishDialog
          asked={asked}
          isMoving={isMoving}
          onClose={close}
          onJump={jump}
          onPublish={publish}
        />
      )}
    </>
  )
}

const useDialog = later(() => import('./PublishDialog.tsx'))

/** Why it cannot be published now, in a sentence, or null. */
function refusedBecause(page: Broadcast, actor: Actor): string | null {
  const refused = refusal(actor, 'broadcast.publish', page)
  if (refused !== null) return refusalLabels[refused]()
  return page.status === 'published' && !page.has_unpublished_changes ? m.publish_up_to_date() : null
}

const verbOf = ({ status }: Pick<Broadcast, 'status'>) =>
  status === 'published' ? m.publish_update() : m.publish_publish()
