import type { Present } from '#app/contract/presence.ts'

/** One tab of one person on a broadcast. */
export interface Entry {
  broadcast_id: number
  tab: string
  user: { id: string; name: string }
  field: string | null
  state: Present['state']
  can_write: boolean
}

interface Seen extends Entry {
  /** When this was said last, and when its state began; epoch milliseconds. */
  at: number
  since: number
}

/** A tab says every 8 s that it is there: two can be lost on the way. */
const EXPIRY = 20_000

/** More tabs of one page than anybody opens. */
const MOST_TABS = 20

/** Who is on which broadcast, in memory: nothing here outlives the tabs that say it. */
export function presenceBoard() {
  const seen = new Map<number, Map<string, Seen>>()

  function change(broadcast_id: number, now: number, act: (tabs: Map<string, Seen>) => void): boolean {
    const tabs = seen.get(broadcast_id) ?? new Map<string, Seen>()
    const before = JSON.stringify(merge(tabs, now))
    act(tabs)
    if (tabs.size > 0) seen.set(broadcast_id, tabs)
    else seen.delete(broadcast_id)
    return JSON.stringify(merge(tabs, now)) !== before
  }

  return {
    /** Whether others see a difference. */
    enter(entry: Entry, now: number): boolean {
      return change(entry.broadcast_id, now, (tabs) => {
        const key = keyOf(entry)
        const last = tabs.get(key)
        tabs.delete(key) // so that the map is in the order of what was said last
        tabs.set(key, { ...entry, at: now, since: last?.state === entry.state ? last.since : now })
        const own = [...tabs.keys()].filter((other) => other.startsWith(`${entry.user.id} `))
        for (const surplus of own.slice(0, -MOST_TABS)) tabs.delete(surplus)
      })
    },
    /** Whether others see a difference. */
    leave(tab: Pick<Entry, 'broadcast_id' | 'tab' | 'user'>, now: number): boolean {
      return change(tab.broadcast_id, now, (tabs) => tabs.delete(keyOf(tab)))
    },
    /** Forgets the tabs that said nothing for 20 s, and answers the broadcasts they were on. */
    sweep(now: number): number[] {
      const left: number[] = []
      for (const [broadcast_id, tabs] of seen) {
        const gone = [...tabs].filter(([, { at }]) => !isHere(at, now))
        for (const [key] of gone) tabs.delete(key)
        if (tabs.size === 0) seen.delete(broadcast_id)
        if (gone.length > 0) left.push(broadcast_id)
      }
      return left
    },
    /** The people on a broadcast, each once, by name in French order. */
    people: (broadcast_id: number, now: number): Present[] =>
      merge(seen.get(broadcast_id) ?? new Map<string, Seen>(), now),
  }
}

const keyOf = ({ user, tab }: Pick<Entry, 'user' | 'tab'>) => `${user.id} ${tab}`

const isHere = (at: number, now: number) => now - at < EXPIRY

function merge(tabs: Map<string, Seen>, now: number): Present[] {
  const here = [...tabs.values()].filter(({ at }) => isHere(at, now))
  const ids = [...new Set(here.map(({ user }) => user.id))]
  return ids
    .map((id) => one(here.filter(({ user }) => user.id === id)))
    .toSorted(
      (first, second) => first.name.localeCompare(second.name, 'fr') || (first.id < second.id ? -1 : 1),
    )
}

/** Several tabs of one person: the liveliest speaks for all. */
function one(tabs: Seen[]): Present {
  const active = tabs.filter(({ state }) => state === 'active')
  const said = active.length > 0 ? active : tabs
  const [latest] = said.toSorted((first, second) => weight(second) - weight(first))
  const { user, field, state, since } = latest! // a person is here by one tab at least
  return {
    ...user,
    field,
    state,
    since: new Date(since).toISOString(),
    can_write: tabs.some(({ can_write }) => can_write),
  }
}

/** Whoever is in a field rather than in none, then whoever began last. */
const weight = ({ field, since }: Seen) => since + (field === null ? 0 : 1e14)
