import { useCallback, useSyncExternalStore } from 'react'
import type { Draft } from './draft.ts'
import type { Field } from './port.ts'
import { type SaveStatus, statusOf } from './status.ts'

/** A field of the draft: its value, how to set it, and why it was refused. Re-renders for this field alone. */
export function useField<F extends object, K extends Field<F>>(draft: Draft<F>, field: K) {
  const subscribe = useCallback((changed: () => void) => draft.subscribe(changed), [draft])
  const value = useSyncExternalStore(subscribe, () => draft.value(field))
  const refusal = useSyncExternalStore(subscribe, () => draft.refusalOf(field))
  return { value, refusal, set: (next: F[K]) => draft.set(field, next) }
}

/** The status line's state; the same object until it says something else. */
export function useSaveStatus<F extends object>(draft: Draft<F>): SaveStatus {
  const subscribe = useCallback((changed: () => void) => draft.subscribe(changed), [draft])
  return JSON.parse(
    useSyncExternalStore(subscribe, () => JSON.stringify(statusOf(draft.state))),
  ) as SaveStatus // just written from one
}
