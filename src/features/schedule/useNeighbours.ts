import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { scheduleQueries } from './queries.ts'
import { askedSpan, shownSpan, turned, type View } from './span.ts'

/** Fetches what the next turn either way would show, once what is shown stays for a moment: so that it is there at once. */
export function useNeighbours(view: View, date: string, zone: string) {
  const queries = useQueryClient()
  useEffect(() => {
    const timer = setTimeout(() => {
      for (const by of [1, -1] as const) {
        const span = askedSpan(shownSpan(view, turned(view, date, by), zone))
        void queries.prefetchQuery({ ...scheduleQueries.between(span), staleTime: FRESH })
      }
    }, STAY)
    return () => clearTimeout(timer)
  }, [queries, view, date, zone])
}

/** In ms: what was just seen is not asked again. */
const FRESH = 20_000
/** In ms: whoever turns on sooner is on the way elsewhere. Not at idle, which may come seconds later. */
const STAY = 150
