import type { Draft } from './draft.ts'
import { pending } from './machine.ts'

/**
 * Waits until all is saved, or until something stands in the way: an attempt that failed is not waited for again.
 * True when all is saved.
 */
export function settled<F extends object>(draft: Draft<F>): Promise<boolean> {
  const isSettled = () =>
    draft.state.flight === null && (draft.state.trouble !== null || pending(draft.state).length === 0)
  return new Promise((resolve) => {
    const stop = draft.subscribe(check)
    function check() {
      if (!isSettled()) return
      stop()
      resolve(!draft.hasUnsaved())
    }
    check()
  })
}
