import { IconDots } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Broadcast } from '#app/contract/broadcast.ts'
import type { Target } from '#app/contract/broadcast-state.ts'
import { Refusal } from '#app/contract/policy.ts'
import { refusalLabels } from '#app/features/broadcasts/labels.ts'
import { type LiveBroadcast, useLive } from '#app/features/broadcasts/live.ts'
import { broadcastQueries } from '#app/features/broadcasts/queries.ts'
import { m } from '#app/paraglide/messages.js'
import { ActionMenu } from '#app/ui/ActionMenu.tsx'
import { ConfirmDialog } from '#app/ui/ConfirmDialog.tsx'
import { notify } from '#app/ui/notify.ts'
import { TextAreaField } from '#app/ui/TextAreaField.tsx'
import { type MoveWords, moveWords } from './move-words.ts'
import { useMove } from './use-move.ts'

/** Every other move from here: those that are not this person's stay in the menu, with the reason. */
export function MoveMenu({
  live,
  onMoved,
}: {
  live: LiveBroadcast
  onMoved: (broadcast: Broadcast) => void
}) {
  const { id, status, live_state } = useLive(live, 400)
  const { data } = useQuery({ ...broadcastQueries.transitions(id), enabled: id !== 0 })
  const { move, isMoving } = useMove(live, onMoved)
  const [asked, setAsked] = useState<{ to: Target; words: MoveWords } | null>(null)
  const [note, setNote] = useState('')
  const offered = (data?.data ?? []).filter(({ to }) => to !== 'published')
  if (offered.length === 0) return null

  async function run(to: Target, words: MoveWords) {
    if (await move(to, note.trim() === '' ? undefined : note)) notify(words.done())
    setAsked(null)
    setNote('')
  }

  return (
    <>
      <ActionMenu
        label={m.publish_more()}
        icon={<IconDots size={18} />}
        actions={offered.map(({ to, allowed, refusal }) => {
          const words = moveWords(to, { status, live_state })
          const act = () => (words.ask === undefined ? void run(to, words) : setAsked({ to, words }))
          return { key: to, label: words.verb(), refusal: allowed ? null : reason(refusal), run: act }
        })}
      />
      <ConfirmDialog
        opened={asked !== null}
        title={asked?.words.verb() ?? ''}
        action={asked?.words.verb() ?? ''}
        onConfirm={() => void (asked !== null && run(asked.to, asked.words))}
        onCancel={() => setAsked(null)}
        busy={isMoving}
        destructive
      >
        <p>{asked?.words.ask?.()}</p>
        {asked?.words.note === true && (
          <TextAreaField
            label={m.publish_note()}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
        )}
      </ConfirmDialog>
    </>
  )
}

function reason(code: string | null) {
  const known = Refusal.safeParse(code)
  return known.success ? refusalLabels[known.data]() : m.publish_not_now()
}
