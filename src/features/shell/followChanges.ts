import type { Query, QueryClient } from '@tanstack/react-query'
import { serverEvents } from '#app/api/server-events.ts'
import type { Change } from '#app/contract/event.ts'
import { learnVersion } from '#app/features/broadcasts/learnVersion.ts'
import { whenStill } from '#app/ui/whenStill.ts'

/** What is shown of each noun, by the first word of its queries' keys: a list of broadcasts has names of guests in it. */
const SHOWN_IN: Record<Change['resource'], string[]> = {
  broadcasts: ['broadcasts', 'schedule', 'templates'],
  guests: ['guests', 'broadcasts', 'schedule'],
  tags: ['tags', 'broadcasts', 'schedule'],
  series: ['series', 'broadcasts', 'schedule'],
  campaign: ['campaign'],
  productions: ['schedule', 'templates'],
}

/**
 * Has what is on screen asked for again when somebody changed it elsewhere: an open page at once (its draft merges), a
 * list once hands are still, so that no line moves under the pointer. What is not on screen is only no longer fresh.
 */
export function followChanges(queries: QueryClient): () => void {
  const stale = new Set<string>()
  const still = whenStill(refresh)

  function refresh() {
    const words = new Set(stale)
    stale.clear()
    void queries.invalidateQueries({ predicate: (query) => isStale(query, words) })
  }
  /** A live that is prepared or held was read before anything was followed: what came in between is asked for. */
  function catchUp() {
    for (const { queryKey } of queries.getQueryCache().findAll({ queryKey: ['productions'], type: 'active' }))
      for (const resource of ['productions', 'broadcasts'])
        void queries.invalidateQueries({ queryKey: [resource, ...queryKey.slice(1)] })
  }
  const stop = serverEvents.listen((event) => {
    if (event.type === 'presence') return
    if (event.type === 'opened') return catchUp()
    if (event.type === 'missed') stale.add('everything')
    else {
      const { resource, id, lock_version } = event.change
      if (resource === 'broadcasts' || resource === 'productions')
        learnVersion(queries, [resource, id], lock_version)
      for (const word of SHOWN_IN[resource]) stale.add(word)
    }
    still.wait()
  })
  return () => {
    stop()
    still.forget()
  }
}

/** Of broadcasts the lists: one alone is `learnVersion`'s. */
function isStale({ queryKey: [word, part] }: Query, words: Set<string>) {
  if (words.has('everything')) return word !== 'session' && word !== 'capabilities'
  return words.has(String(word)) && (word !== 'broadcasts' || part === 'list')
}
