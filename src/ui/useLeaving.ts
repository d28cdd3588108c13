import { useState } from 'react'

/** Goes, or asks first when something `isTyped`: `leave(onClose)` in the dialog, `discard` for its `<Discard>`. */
export function useLeaving(isTyped: boolean) {
  const [leaving, setLeaving] = useState<{ go: () => void } | null>(null)
  return {
    leave: (go: () => void) => (isTyped ? setLeaving({ go }) : go()),
    discard: { isTyped, leaving: leaving?.go ?? null, onStay: () => setLeaving(null) },
  }
}
