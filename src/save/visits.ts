const KEY = 'regie.visit'
const LOCK = 'regie visit '

/** One opening of a page: what it keeps on the device bears its name. */
export interface Visit {
  id: string
  /** The visit that this tab was reloaded from, if it was. */
  before: string | undefined
  /** The visits that are open in other tabs, as far as the browser can say. */
  others: () => Promise<Set<string>>
  /** Begins the visit. Returns its end. */
  begin: () => () => void
}

/**
 * Names the visit at hand. The name goes from a document to its reload, and not to a duplicate of the tab: it lies in
 * the tab's storage only between the two.
 */
export function newVisit(): Visit {
  const id = crypto.randomUUID()
  const before = handedOver()
  return {
    id,
    before,
    async others() {
      const open = await openVisits()
      for (const own of [id, before]) if (own !== undefined) open.delete(own) // the browser may not know yet that it is over
      return open
    },
    begin() {
      const over = new AbortController()
      const leave = () => handOver(id)
      window.addEventListener('pagehide', leave)
      const { signal } = over
      const ended = () => new Promise((done) => signal.addEventListener('abort', done))
      navigator.locks?.request(visitLock(id), { signal }, ended).catch(() => undefined) // it ended before it began
      return () => {
        window.removeEventListener('pagehide', leave)
        over.abort()
      }
    },
  }
}

/** The visits that are open in any tab, or are being sent, as far as the browser can say. */
export async function openVisits(): Promise<Set<string>> {
  const { held = [] } = (await navigator.locks?.query()) ?? {}
  return new Set(held.flatMap(({ name }) => (name?.startsWith(LOCK) ? [name.slice(LOCK.length)] : [])))
}

/** The lock that is held while the visit is open. */
export const visitLock = (id: string) => LOCK + id

function handedOver(): string | undefined {
  try {
    const id = sessionStorage.getItem(KEY) ?? undefined
    sessionStorage.removeItem(KEY)
    return id
  } catch {
    return undefined // storage is forbidden: what is found is offered
  }
}

function handOver(id: string) {
  try {
    sessionStorage.setItem(KEY, id)
  } catch {} // as above
}
