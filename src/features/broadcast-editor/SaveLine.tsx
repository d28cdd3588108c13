import { Button } from '@mantine/core'
import { useCapabilities } from '#app/features/auth/useSession.ts'
import { m } from '#app/paraglide/messages.js'
import { useSaveLine } from '#app/save/useSaveLine.ts'
import { SaveStatus } from '#app/ui/SaveStatus.tsx'
import type { Editing } from './editing.ts'
import { jumpToFirst } from './jumpToFirst.ts'
import { useStored } from './useStored.ts'
import classes from './BroadcastEditor.module.css'

/** Where the text is, in words that are true, and what to do about it when something is in the way. */
export function SaveLine({ editing }: { editing: Editing }) {
  const { updated_at, id } = useStored(editing)
  const { status, canRetry, ...line } = useSaveLine(editing, {
    stored: id === 0 ? null : Date.parse(updated_at),
    zone: useCapabilities().newsroom.time_zone,
  })

  return (
    <div className={classes['saveLine']}>
      <SaveStatus {...line} />
      {status.kind === 'refused' && (
        <Button size="compact-sm" variant="default" onClick={() => jumpToFirst(editing)}>
          {m.broadcast_form_first_error()}
        </Button>
      )}
      {canRetry && (
        <Button size="compact-sm" variant="default" onClick={editing.retry}>
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
