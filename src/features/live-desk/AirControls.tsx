import { useState, useSyncExternalStore } from 'react'
import { network } from '#app/api/reach.ts'
import type { Broadcast } from '#app/contract/broadcast.ts'
import { refusal } from '#app/contract/policy.ts'
import { useSession } from '#app/features/auth/useSession.ts'
import { refusalLabels } from '#app/features/broadcasts/labels.ts'
import { useClock } from '#app/features/productions/useClock.ts'
import { formatTimecode } from '#app/lib/timecode.ts'
import { m } from '#app/paraglide/messages.js'
import { ActionButton } from '#app/ui/ActionButton.tsx'
import { ConfirmDialog } from '#app/ui/ConfirmDialog.tsx'
import { falseStartLeft } from './airTimes.ts'
import classes from './LiveDesk.module.css'
import { useAirMove } from './useAirMove.ts'

/** On air, over, and the false start taken back. They are the public's truth: without network there is no moving it. */
export function AirControls({ broadcast }: { broadcast: Broadcast }) {
  const { live_state, permissions } = broadcast
  const reason = refusal(useSession(), 'broadcast.air', broadcast)
  const why = reason ?? (permissions['air'] === false ? 'role' : null)
  const isOnline = useSyncExternalStore(network.listen, () => network.get().isOnline)
  const { move, isMoving } = useAirMove()
  const [isAsking, setAsking] = useState(false)
  const refused = why !== null ? refusalLabels[why]() : isOnline ? null : m.live_desk_no_network()
  if (live_state !== 'planned' && live_state !== 'live')
    return <p className={classes['aside']}>{NOTHING[live_state]()}</p>
  return (
    <section className={classes['controls']} aria-label={m.live_desk_air()}>
      {live_state === 'planned' ? (
        <ActionButton
          size="md"
          refusal={refused}
          loading={isMoving}
          onClick={() => void move(broadcast, 'live')}
        >
          {m.publish_move_live()}
        </ActionButton>
      ) : (
        <>
          <ActionButton size="md" variant="default" refusal={refused} onClick={() => setAsking(true)}>
            {m.publish_move_ended()}
          </ActionButton>
          <FalseStart
            broadcast={broadcast}
            refused={refused}
            onTakeBack={() => void move(broadcast, 'planned')}
          />
        </>
      )}
      {refused !== null && <p className={classes['aside']}>{refused}</p>}
      <ConfirmDialog
        opened={isAsking && live_state === 'live'}
        title={m.live_desk_end_title()}
        action={m.publish_move_ended()}
        busy={isMoving}
        onCancel={() => setAsking(false)}
        onConfirm={() => void move(broadcast, 'ended').then(() => setAsking(false))}
      >
        <p>{m.live_desk_end_ask()}</p>
      </ConfirmDialog>
    </section>
  )
}

const NOTHING = {
  none: m.live_desk_unplanned,
  cancelled: m.live_desk_cancelled,
  ended: m.live_desk_ended,
  replay: m.live_desk_ended,
}

function FalseStart({
  broadcast,
  refused,
  onTakeBack,
}: {
  broadcast: Broadcast
  refused: string | null
  onTakeBack: () => void
}) {
  const left = falseStartLeft(broadcast, useClock())
  if (left === 0) return null
  return (
    <div className={classes['falseStart']}>
      <ActionButton variant="default" refusal={refused} onClick={onTakeBack}>
        {m.live_desk_false_start()}
      </ActionButton>
      <span className="figures">{m.live_desk_false_start_left({ left: formatTimecode(left) })}</span>
    </div>
  )
}
