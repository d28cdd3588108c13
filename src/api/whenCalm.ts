import type { QueryClient } from '@tanstack/react-query'
import { whenIdle } from '#app/lib/whenIdle.ts'

/** Runs `act` once the page shows what it asked for and the browser rests. Answers how to forget it. */
export function whenCalm(queries: QueryClient, act: () => void): () => void {
  let forget = queries.getQueryCache().subscribe(check)
  check()
  return () => forget()

  function check() {
    if (queries.isFetching() > 0) return
    forget()
    forget = whenIdle(act)
  }
}
