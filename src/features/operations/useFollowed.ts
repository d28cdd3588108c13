import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { followToEnd } from './followToEnd.ts'
import { isGoingOn } from './queries.ts'

/** Follows an act on many things that is shown, from its start or its undoing to its end; `state` undefined is not known yet. */
export function useFollowed(id: number, state: string | undefined) {
  const queries = useQueryClient()
  const goesOn = isGoingOn(state)
  useEffect(() => {
    if (goesOn) followToEnd(queries, id)
  }, [queries, id, goesOn])
}
