import { useSyncExternalStore } from 'react'
import { ArrivalNote } from './ArrivalNote.tsx'
import type { Editing } from './editing.ts'
import { MergeView } from './MergeView.tsx'

/**
 * What others wrote meanwhile: whose words came in is said in passing, and where they are the same words, there are both
 * versions, and a choice each. Nothing is saved over anything before the choice; what is not chosen goes to the history,
 * or stays on this device as long as it cannot.
 */
export function TwoVersions({ editing }: { editing: Editing }) {
  const conflict = useSyncExternalStore(editing.subscribe, () => editing.draft.conflict)
  return (
    <>
      <ArrivalNote editing={editing} />
      {conflict !== null && <MergeView key={conflict.theirs.version} editing={editing} conflict={conflict} />}
    </>
  )
}
