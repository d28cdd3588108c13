import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useCapabilities } from '#app/features/auth/useSession.ts'
import type { Moved } from './moveHours.ts'

/**
 * What a live on the move collides with where it stands, in sentences, once the keys rest; empty until that is known, and
 * at an hour that the clocks skip or show twice.
 */
export function useClashesThere(id: number, to: Moved, zone: string): string {
  const queries = useQueryClient()
  const hasProductions = useCapabilities().features.includes('productions')
  const place = to.ok && hasProductions ? JSON.stringify([id, to.start, to.end]) : ''
  const [told, setTold] = useState({ place: '', words: '' })
  useEffect(() => {
    if (place === '') return
    let isOver = false
    async function ask() {
      const { tellClashes } = await import('#app/features/productions/tellClashes.ts')
      const [broadcast_id, start, end] = JSON.parse(place)
      const words = await tellClashes(queries, { broadcast_id, start, end }, zone)
      if (!isOver) setTold({ place, words })
    }
    const timer = setTimeout(() => void ask().catch(() => {}), REST) // no word is better than one that is wrong
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  }, [queries, place, zone])
  return told.place === place ? told.words : ''
}

/** In ms. */
const REST = 400
