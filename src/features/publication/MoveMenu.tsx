import { IconDots } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Broadcast } from '#app/contract/broadcast.ts'
import type { Target } from '#app/contract/broadcast-state.ts'
import { type LiveBroadcast, useRested } from '#app/features/broadcasts/live.ts'
import { broadcastQueries } from '#app/features/broadcasts/queries.ts'
import { m } from '#app/paraglide/messages.js'
import { ActionMenu } from '#app/ui/ActionMenu.tsx'
import { notify } from '#app/ui/notify.ts'
import { MoveDialog } from './MoveDialog.tsx'
import { type MoveWords, moveWords, refusalWords } from './move-words.ts'
import { useMove } from './use-move.ts'

/** Every other move from here: those that are not this person's stay in the menu, with the reason. */
export function MoveMenu({
  live,
  onMoved,
}: {
  live: LiveBroadcast
  onMoved: (broadcast: Broadcast) => void
}) {
  const { id, status, live_state } = useRested(live)
  const { data, refetch } = useQuery({ ...broadcastQueries.transitions(id), enabled: id !== 0 })
  const { move, isMoving } = useMove(live, onMoved)
  const [asked, setAsked] = useState<{ to: Target; words: MoveWords } | null>(null)
  const offered = (data?.data ?? []).filter(({ to }) => to !== 'published')
  if (offered.length === 0) return null

  async function run(to: Target, words: MoveWords, note?: string) {
    const { slug } = live.current().page
    if (!(await move(to, note))) return
    setAsked(null)
    const address = live.current().page.slug
    const isElsewhere = status === 'trashed' && address !== slug
    notify(isElsewhere ? m.publish_done_restore_elsewhere({ address }) : words.done())
  }

  return (
    <>
      <ActionMenu
        label={m.publish_more()}
        icon={<IconDots size={18} />}
        onOpen={() => void refetch()} // what may be done depends on what is filled in
        actions={offered.map(({ to, allowed, refusal }) => {
          const words = moveWords(to, { status, live_state })
          const act = () => (words.ask === undefined ? void run(to, words) : setAsked({ to, words }))
          return {
            key: to,
            label: words.verb(),
            refusal: allowed ? null : refusalWords(to, refusal),
            run: act,
          }
        })}
      />
      {asked !== null && (
        <MoveDialog
          words={asked.words}
          isMoving={isMoving}
          onConfirm={(note) => void run(asked.to, asked.words, note)}
          onCancel={() => setAsked(null)}
        />
      )}
    </>
  )
}
