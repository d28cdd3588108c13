import { useCallback, useSyncExternalStore } from 'react'
import type { Production } from '#app/contract/production.ts'

/** What is written of how a live is made, one entry a thing that is edited, saved and merged on its own. */
export type ProductionFields = Pick<
  Production,
  'channel' | 'studio' | 'hosts' | 'bookings' | 'segments' | 'tasks' | 'markers'
>
export type ProductionField = keyof ProductionFields

/** A production being written: kept on the device at once, sent by itself, followed by one's other screens. */
export interface LiveProduction {
  /** The broadcast. */
  id: number
  /** As the server last answered it. */
  stored: () => Production
  value: <K extends ProductionField>(field: K) => ProductionFields[K]
  /** Changes the latest value, whatever came in since it was drawn. */
  change: <K extends ProductionField>(
    field: K,
    next: (value: ProductionFields[K]) => ProductionFields[K],
  ) => void
  /** Why the field as it stands is refused, in words; undefined when it is not. */
  refusalOf: (field: ProductionField) => string | undefined
  /** Called at each change of a value or of what is stored. Returns the way out. */
  subscribe: (changed: () => void) => () => void
  /** Saves now what is unsaved; false when something could not be. */
  save: () => Promise<boolean>
}

/** A field of it: its value, how to change it, why it is refused. Draws again for this field alone. */
export function useProductionField<K extends ProductionField>(production: LiveProduction, field: K) {
  const value = useSyncExternalStore(production.subscribe, () => production.value(field))
  const refusal = useSyncExternalStore(production.subscribe, () => production.refusalOf(field))
  const change = useCallback(
    (next: (before: ProductionFields[K]) => ProductionFields[K]) => production.change(field, next),
    [production, field],
  )
  return { value, refusal, change }
}

/** What the server last answered: permissions, where it came from, who wrote last. */
export function useStoredProduction(production: LiveProduction): Production {
  return useSyncExternalStore(production.subscribe, production.stored)
}
