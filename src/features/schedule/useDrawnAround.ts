import { useQueryClient } from '@tanstack/react-query'
import { startTransition, useEffect, useState } from 'react'
import { addMonths } from '#app/lib/addMonths.ts'
import { ofMonth } from './ofMonth.ts'

/**
 * The month whose neighbours may be drawn: the one on screen, once it has been there for a moment and their
 * lives are known; until then the one before it.
 */
export function useDrawnAround(month: string, zone: string): string | null {
  const queries = useQueryClient()
  const [around, setAround] = useState<string | null>(null)
  useEffect(() => {
    let isWanted = true
    const timer = setTimeout(async () => {
      const neighbours = [addMonths(month, 1), addMonths(month, -1)]
      await Promise.all(
        neighbours.map((one) => queries.prefetchQuery({ ...ofMonth(one, zone), staleTime: Infinity })),
      )
      if (isWanted) startTransition(() => setAround(month))
    }, STAY)
    return () => {
      isWanted = false
      clearTimeout(timer)
    }
  }, [queries, month, zone])
  return around
}

/** In ms: whoever turns on sooner is on the way elsewhere. */
const STAY = 250
