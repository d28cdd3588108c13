import type { ViewedList } from '#app/contract/saved-view.ts'
import { later } from '#app/ui/later.ts'
import type { Selection } from '#app/ui/table/selection.ts'

const useBroadcasts = later(() => import('./BulkPanel.tsx'))
const useNames = later(() => import('./NamesPanel.tsx'))

/** What was chosen, of which list, when many were to be edited: it stays so, whatever becomes of the list meanwhile. */
export interface Chosen {
  selection: Selection
  asked: Record<string, string>
  what: string
}

/** The panel that edits many at once, once something is `chosen`. */
export function BulkEditor({
  list,
  chosen,
  onClose,
}: {
  list: ViewedList
  chosen: Chosen | null
  onClose: () => void
}) {
  const isOfNames = list !== 'broadcasts'
  const broadcasts = useBroadcasts(chosen !== null && !isOfNames, isOfNames)
  const names = useNames(chosen !== null && isOfNames, !isOfNames)
  const Panel =
    list === 'broadcasts' ? broadcasts?.BulkPanel : list === 'guests' ? names?.GuestsPanel : names?.TagsPanel
  return chosen !== null && Panel !== undefined && <Panel {...chosen} onClose={onClose} />
}
