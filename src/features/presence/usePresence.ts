import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { Present } from '#app/contract/presence.ts'
import { learnVersion } from '#app/features/broadcasts/learnVersion.ts'
import { keepPresence } from './keepPresence.ts'

/** Where the fields of a form stand, and what they are called. */
export interface Places {
  fields: readonly string[]
  /** The id of the element that holds a field; null for a field that is not of the form, as another version may have. */
  placeOf: (field: string) => string | null
  labelOf: (field: string) => string | null
}

/** Says that one is on a broadcast, and answers who is, oneself among them. `places` must stay the same. */
export function usePresence(id: number, places: Places): Present[] {
  const queries = useQueryClient()
  const [people, setPeople] = useState<Present[]>([])
  useEffect(
    () =>
      keepPresence({
        id,
        fieldInFocus: () => fieldInFocus(places),
        onPeople: setPeople,
        onVersion: (lock_version) => learnVersion(queries, ['broadcasts', id], lock_version),
      }),
    [id, places, queries],
  )
  return people
}

function fieldInFocus({ fields, placeOf }: Places): string | null {
  const focus = document.activeElement
  return fields.find((field) => document.getElementById(placeOf(field) ?? '')?.contains(focus)) ?? null
}
