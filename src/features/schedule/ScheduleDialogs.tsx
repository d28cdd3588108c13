import type { ScheduleEntry } from '#app/contract/schedule.ts'
import { m } from '#app/paraglide/messages.js'
import { Dialog } from '#app/ui/Dialog.tsx'
import type { Hours } from './hours.ts'
import { LiveDialog } from './LiveDialog.tsx'
import { LiveForm } from './LiveForm.tsx'
import type { useLiveActs } from './useLiveActs.ts'

/** What is open over the agenda: a live, maybe with hours already asked of it, or a new one at its hours. */
export type Opened = { id: number; asked?: Hours } | { id: null; hours: Hours }

/** What opens over the agenda. */
export function ScheduleDialogs({
  opened,
  onClose,
  all,
  zone,
  acts,
}: {
  opened: Opened | null
  onClose: () => void
  all: ScheduleEntry[]
  zone: string
  acts: ReturnType<typeof useLiveActs>
}) {
  if (opened === null) return null
  const saved: typeof acts.saved = (before, after) => {
    onClose()
    acts.saved(before, after)
  }
  if (opened.id === null)
    return (
      <Dialog opened title={m.schedule_create_title()} onClose={onClose}>
        <LiveForm
          task={{ hours: opened.hours, entry: null, plan: true }}
          zone={zone}
          onCancel={onClose}
          onSaved={saved}
        />
      </Dialog>
    )
  const entry = all.find(({ id }) => id === opened.id)
  if (entry === undefined) return null
  return (
    <LiveDialog
      entry={entry}
      asked={opened.asked}
      all={all}
      zone={zone}
      onClose={onClose}
      onCancelLive={() => {
        onClose()
        void acts.cancel(entry)
      }}
      onSaved={saved}
    />
  )
}
