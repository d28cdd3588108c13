import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useCapabilities } from '#app/features/auth/useSession.ts'
import { whenIdle } from '#app/lib/whenIdle.ts'

/** The first screen comes first: its questions are answered before anything is followed. */
const FIRST_SCREEN = 2000

/** Follows what others change, from when the page can be used until one signs out. */
export function useServerEvents() {
  const queries = useQueryClient()
  const isOffered = useCapabilities().features.includes('events')
  useEffect(() => {
    const stops: (() => void)[] = []
    let isOver = false
    async function follow() {
      const { startFollowing } = await import('./startFollowing.ts')
      if (!isOver) stops.push(startFollowing(queries, isOffered))
    }
    const timer = setInterval(() => {
      if (queries.isFetching() > 0) return
      clearInterval(timer)
      stops.push(whenIdle(() => void follow().catch(() => undefined))) // without it, the page is as fresh as at any visit
    }, FIRST_SCREEN)
    return () => {
      isOver = true
      clearInterval(timer)
      for (const stop of stops) stop()
    }
  }, [queries, isOffered])
}
