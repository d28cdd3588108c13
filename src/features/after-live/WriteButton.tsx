import type { Broadcast } from '#app/contract/broadcast.ts'
import { m } from '#app/paraglide/messages.js'
import { ActionButton } from '#app/ui/ActionButton.tsx'
import { type Chosen, patchOf } from './act.ts'
import classes from './AfterLive.module.css'

/** Writes what was chosen into the page, and says whose words it met there. */
export function WriteButton({
  broadcast,
  chosen,
  isWrong,
  isWriting,
  met,
  onWrite,
}: {
  broadcast: Broadcast
  chosen: Chosen
  isWrong: boolean
  isWriting: boolean
  /** Who saved meanwhile, null for nobody, '' for nobody known. */
  met: string | null
  onWrite: () => void
}) {
  const isNothing = Object.keys(patchOf(broadcast, chosen)).length === 0
  const refusal = isNothing ? m.after_live_nothing() : isWrong ? m.after_live_wrong() : null
  return (
    <div className={classes['write']}>
      <ActionButton
        refusal={broadcast.permissions['update'] === true ? refusal : m.after_live_read_only()}
        loading={isWriting}
        onClick={onWrite}
      >
        {m.after_live_write()}
      </ActionButton>
      <span>
        {m.after_live_write_what({
          chapters: m.after_live_count_chapters({ count: chosen.chapters.length }),
          quotations: m.after_live_count_quotations({ count: chosen.quotations.length }),
        })}
      </span>
      <p role="status">{met !== null && m.after_live_met({ name: met || m.after_live_somebody() })}</p>
    </div>
  )
}
