import { Button } from '@mantine/core'
import { useState, useSyncExternalStore } from 'react'
import { useCapabilities } from '#app/features/auth/useSession.ts'
import { m } from '#app/paraglide/messages.js'
import { useSaveStatus } from '#app/save/use-draft.ts'
import { SaveStatus } from '#app/ui/SaveStatus.tsx'
import type { Editing } from './editing.ts'
import { jumpToFirst } from './jumpToFirst.ts'
import { saveWords } from './saveWords.ts'
import { useStored } from './useStored.ts'
import classes from './BroadcastEditor.module.css'

/** Where the text is, in words that are true, and what to do about it when something is in the way. */
export function SaveLine({ editing }: { editing: Editing }) {
  const { draft, keeper, retry } = editing
  const { updated_at, id } = useStored(editing)
  const zone = useCapabilities().newsroom.time_zone
  const status = useSaveStatus(draft)
  const isKept = useSyncExternalStore(
    (changed) => keeper.subscribe(changed),
    () => keeper.isKept,
  )
  const [today] = useState(() => Date.now())
  const stored = id === 0 ? null : Date.parse(updated_at)
  const { tone, text } = saveWords(status, {
    isKept,
    stored,
    zone,
    now: status.kind === 'clean' ? Math.max(today, status.saved_at ?? 0) : today,
  })

  return (
    <div className={classes['saveLine']}>
      <SaveStatus tone={tone} text={text} />
      {status.kind === 'refused' && (
        <Button size="compact-sm" variant="default" onClick={() => jumpToFirst(editing)}>
          {m.broadcast_form_first_error()}
        </Button>
      )}
      {(status.kind === 'offline' || status.kind === 'failing' || status.kind === 'stopped') && (
        <Button size="compact-sm" variant="default" onClick={retry}>
          {m.broadcast_form_retry()}
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
