import { Button } from '@mantine/core'
import { useCapabilities } from '#app/features/auth/useSession.ts'
import { useStoredProduction } from '#app/features/productions/live.ts'
import { m } from '#app/paraglide/messages.js'
import { useSaveLine } from '#app/save/useSaveLine.ts'
import { SaveStatus } from '#app/ui/SaveStatus.tsx'
import type { OpenProduction } from './openProduction.ts'
import classes from './Production.module.css'

/** Where what was written is, in words that are true, and a retry when something is in the way. */
export function ProductionLine({ production }: { production: OpenProduction }) {
  const { updated_at } = useStoredProduction(production)
  const { status, canRetry, ...line } = useSaveLine(production, {
    stored: updated_at === null ? null : Date.parse(updated_at),
    zone: useCapabilities().newsroom.time_zone,
  })
  if (status.kind === 'clean' && status.saved_at === null && updated_at === null) return null
  return (
    <div className={classes['saveLine']}>
      <SaveStatus {...line} />
      {canRetry && (
        <Button size="compact-sm" variant="default" onClick={() => production.draft.resume()}>
          {m.save_retry()}
        </Button>
      )}
    </div>
  )
}
