import { useCallback, useSyncExternalStore } from 'react'
import type { Draft } from './draft.ts'
import type { Keeper } from './keeper.ts'
import { nextTryWords, saveWords } from './saveWords.ts'
import { useSaveStatus } from './use-draft.ts'
import { useSeconds } from './useSeconds.ts'

/**
 * Where what was written is, in words that stay true as time goes by: whether the device keeps what the server does not
 * hold is asked again each second. `stored`: when the stored version was saved, in epoch milliseconds.
 */
export function useSaveLine<F extends object>(
  { draft, keeper }: { draft: Draft<F>; keeper: Keeper<F> },
  { stored, zone }: { stored: number | null; zone: string },
) {
  const status = useSaveStatus(draft)
  const subscribe = useCallback((changed: () => void) => keeper.subscribe(changed), [keeper])
  useSyncExternalStore(subscribe, () => keeper.trouble)
  const isWaiting = status.kind === 'offline' || status.kind === 'failing'
  const isStuck = status.kind === 'session' || status.kind === 'stopped'
  const now = useSeconds(isWaiting || isStuck || status.kind === 'saving')
  const words = saveWords(status, {
    isKept: keeper.keeps(now),
    isFound: keeper.restored !== null && draft.state.saved_at === null,
    stored,
    zone,
    now: status.kind === 'clean' ? Math.max(now, status.saved_at ?? 0) : now,
  })
  const canRetry = isWaiting || status.kind === 'stopped'
  return { status, canRetry, ...words, aside: nextTryWords(status, now) }
}
