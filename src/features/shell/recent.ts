import { z } from 'zod'

/** A page that was opened: where it is, what it is called. */
const Recent = z.object({ to: z.string(), title: z.string() })
export type Recent = z.infer<typeof Recent>

const Kept = z.object({ user: z.string(), items: z.array(Recent) })
const KEY = 'regie.recent'
const MOST = 8

/** What this person opened last on this device, the latest first. Of one person at a time: who signs in erases the other’s. */
export function recentOf(user: string): Recent[] {
  try {
    const kept = Kept.parse(JSON.parse(localStorage.getItem(KEY) ?? ''))
    return kept.user === user ? kept.items : []
  } catch {
    return [] // nothing yet, or a browser that keeps nothing
  }
}

/** Puts a page first. */
export function remember(user: string, item: Recent): void {
  const others = recentOf(user).filter(({ to }) => to !== item.to)
  try {
    localStorage.setItem(KEY, JSON.stringify({ user, items: [item, ...others].slice(0, MOST) }))
  } catch {
    // a browser that keeps nothing
  }
}
