import { Button } from '@mantine/core'
import { useSyncExternalStore } from 'react'
import { useCapabilities } from '#app/features/auth/useSession.ts'
import { m } from '#app/paraglide/messages.js'
import { useSaveStatus } from '#app/save/use-draft.ts'
import { SaveStatus } from '#app/ui/SaveStatus.tsx'
import type { Editing } from './editing.ts'
import { jumpToFirst } from './jumpToFirst.ts'
import { nextTryWords, saveWords } from '#app/save/saveWords.ts'
import { useSeconds } from '#app/save/useSeconds.ts'
import { useStored } from './useStored.ts'
import classes from './BroadcastEditor.module.css'

/** Where the text is, in words that are true, and what to do about it when something is in the way. */
export function SaveLine({ editing }: { editing: Editing }) {
  const { draft, keeper, retry } = editing
  const { updated_at, id } = useStored(editing)
  const zone = useCapabilities().newsroom.time_zone
  const status = useSaveStatus(draft)
  useSyncExternalStore(
    (changed) => keeper.subscribe(changed),
    () => keeper.trouble,
  )
  const isWaiting = status.kind === 'offline' || status.kind === 'failing'
  const now = useSeconds(isWaiting || status.kind === 'saving')
  const { tone, text } = saveWords(status, {
    isKept: keeper.keeps(now),
    isFound: keeper.restored !== null && draft.state.saved_at === null,
    stored: id === 0 ? null : Date.parse(updated_at),
    zone,
    now: status.kind === 'clean' ? Math.max(now, status.saved_at ?? 0) : now,
  })

  return (
    <div className={classes['saveLine']}>
      <SaveStatus tone={tone} text={text} aside={nextTryWords(status, now)} />
      {status.kind === 'refused' && (
        <Button size="compact-sm" variant="default" onClick={() => jumpToFirst(editing)}>
          {m.broadcast_form_first_error()}
        </Button>
      )}
      {(isWaiting || status.kind === 'stopped') && (
        <Button size="compact-sm" variant="default" onClick={retry}>
          {m.save_retry()}
        </Button>
      )}
      {status.kind === 'conflict' && (
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => document.getElementById('versions')?.focus()}
        >
          {m.broadcast_form_conflict_see()}
        </Button>
      )}
    </div>
  )
}
