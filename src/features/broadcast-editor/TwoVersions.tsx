import { useState, useSyncExternalStore } from 'react'
import { later } from '#app/ui/later.ts'
import type { Editing } from './editing.ts'
import type { SetAside } from './SetAsideTexts.tsx'

/**
 * Somebody saved the same words first: both versions, and a choice each. Nothing is saved over anything before the
 * choice; what is not chosen goes to the history, or stays here as long as it cannot.
 */
export function TwoVersions({ editing }: { editing: Editing }) {
  const conflict = useSyncExternalStore(editing.subscribe, () => editing.draft.conflict)
  const [aside, setAside] = useState<SetAside[]>([])
  const view = useMergeView(conflict !== null)
  const left = useSetAsideTexts(aside.length > 0)
  return (
    <>
      {conflict !== null && view !== null && (
        <view.MergeView
          key={conflict.theirs.version}
          editing={editing}
          conflict={conflict}
          onLeft={(texts) => setAside((before) => [...before, ...texts])}
        />
      )}
      {left !== null && (
        <left.SetAsideTexts
          texts={aside}
          onDismiss={(gone) => setAside((before) => before.filter((one) => one !== gone))}
        />
      )}
    </>
  )
}

const useMergeView = later(() => import('./MergeView.tsx'))
const useSetAsideTexts = later(() => import('./SetAsideTexts.tsx'))
