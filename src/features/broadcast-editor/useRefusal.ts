import { useSyncExternalStore } from 'react'
import type { Editing } from './editing.ts'
import type { FieldName } from './problems.ts'

/** Why a field was refused, without reading its value: for the texts that are costly to write out. */
export function useRefusal({ draft }: Editing, field: FieldName): string | undefined {
  return useSyncExternalStore(
    (changed) => draft.subscribe(changed),
    () => draft.refusalOf(field),
  )
}
