import { Button } from '@mantine/core'
import { useSyncExternalStore } from 'react'
import { useCapabilities } from '#app/features/auth/useSession.ts'
import { useStoredProduction } from '#app/features/productions/live.ts'
import { m } from '#app/paraglide/messages.js'
import { nextTryWords, saveWords } from '#app/save/saveWords.ts'
import { useSaveStatus } from '#app/save/use-draft.ts'
import { useSeconds } from '#app/save/useSeconds.ts'
import { SaveStatus } from '#app/ui/SaveStatus.tsx'
import type { OpenProduction } from './openProduction.ts'
import classes from './Production.module.css'

/** Where what was written is, in words that are true, and a retry when something is in the way. */
export function ProductionLine({ production }: { production: OpenProduction }) {
  const { draft, keeper } = production
  const { updated_at } = useStoredProduction(production)
  const zone = useCapabilities().newsroom.time_zone
  const status = useSaveStatus(draft)
  useSyncExternalStore(
    (changed) => keeper.subscribe(changed),
    () => keeper.trouble,
  )
  const isWaiting = status.kind === 'offline' || status.kind === 'failing'
  const now = useSeconds(isWaiting || status.kind === 'saving')
  if (status.kind === 'clean' && status.saved_at === null && updated_at === null) return null
  const { tone, text } = saveWords(status, {
    isKept: keeper.keeps(now),
    isFound: keeper.restored !== null && draft.state.saved_at === null,
    stored: updated_at === null ? null : Date.parse(updated_at),
    zone,
    now: status.kind === 'clean' ? Math.max(now, status.saved_at ?? 0) : now,
  })
  return (
    <div className={classes['saveLine']}>
      <SaveStatus tone={tone} text={text} aside={nextTryWords(status, now)} />
      {(isWaiting || status.kind === 'stopped') && (
        <Button size="compact-sm" variant="default" onClick={() => draft.resume()}>
          {m.save_retry()}
        </Button>
      )}
    </div>
  )
}
