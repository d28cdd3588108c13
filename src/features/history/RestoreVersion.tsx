import { useState } from 'react'
import type { Broadcast } from '#app/contract/broadcast.ts'
import type { RevisionContent } from '#app/contract/revision.ts'
import type { LiveBroadcast } from '#app/features/broadcasts/live.ts'
import { m } from '#app/paraglide/messages.js'
import { ActionButton } from '#app/ui/ActionButton.tsx'
import { ConfirmDialog } from '#app/ui/ConfirmDialog.tsx'
import { gapWords, whenWords } from './entryWords.ts'
import { useRestore } from './useRestore.ts'
import classes from './History.module.css'

/** Takes the page back to this version, after saying what that does and what will not come back. */
export function RestoreVersion({
  live,
  page,
  version,
  zone,
  refused,
}: {
  live: LiveBroadcast
  page: Broadcast
  version: RevisionContent
  zone: string
  refused: string | null
}) {
  const [isAsking, setAsking] = useState(false)
  const when = whenWords(version, zone)
  const { restore, isRestoring } = useRestore(live, page.id, when)
  async function confirm() {
    await restore(version.n)
    setAsking(false)
  }
  return (
    <>
      <ActionButton variant="default" refusal={refused} onClick={() => setAsking(true)}>
        {m.history_restore()}
      </ActionButton>
      <ConfirmDialog
        opened={isAsking}
        title={m.history_restore_title()}
        action={m.history_restore()}
        busy={isRestoring}
        onConfirm={() => void confirm()}
        onCancel={() => setAsking(false)}
      >
        <p>{m.history_restore_words({ when })}</p>
        {page.status === 'published' && <p>{m.history_restore_public()}</p>}
        {version.gaps.length > 0 && (
          <>
            <h3 className={classes['gaps']}>{m.history_restore_gaps()}</h3>
            <ul>
              {version.gaps.map((gap) => (
                <li key={gap.pointer + gap.name}>{gapWords(gap)}</li>
              ))}
            </ul>
          </>
        )}
      </ConfirmDialog>
    </>
  )
}
