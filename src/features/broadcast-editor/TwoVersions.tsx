import { useState, useSyncExternalStore } from 'react'
import { later } from '#app/ui/later.ts'
import type { Editing } from './editing.ts'
import { type SetAside, SetAsideTexts } from './SetAsideTexts.tsx'

/**
 * Somebody saved the same words first: both versions, and a choice each. Nothing is saved over anything before the
 * choice; what is not chosen goes to the history, or stays here as long as it cannot.
 */
export function TwoVersions({ editing }: { editing: Editing }) {
  const conflict = useSyncExternalStore(editing.subscribe, () => editing.draft.conflict)
  const [aside, setAside] = useState<SetAside[]>([])
  const view = useMergeView(conflict !== null)
  return (
    <>
      {conflict !== null && view !== null && (
        <view.MergeView
          key={conflict.theirs.version}
          editing={editing}
          conflict={conflict}
          onLeft={(left) => setAside((before) => [...before, ...left])}
        />
      )}
      <SetAsideTexts
        texts={aside}
        onDismiss={(gone) => setAside((before) => before.filter((one) => one !== gone))}
      />
    </>
  )
}

const useMergeView = later(() => import('./MergeView.tsx'))
