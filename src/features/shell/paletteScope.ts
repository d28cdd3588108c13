import { m } from '#app/paraglide/messages.js'

export type Scope = 'all' | 'guests' | 'tags' | 'series' | 'images' | 'actions'

/** What is searched for, and where: a sign in front holds the search to one kind of things. */
export function scopeOf(text: string): { scope: Scope; wanted: string } {
  const typed = text.trimStart()
  const found = SCOPES.find(({ prefix }) => typed.startsWith(prefix))
  return found === undefined
    ? { scope: 'all', wanted: text.trim() }
    : { scope: found.scope, wanted: typed.slice(1).trim() }
}

/** The signs, each shown as a button too: some keyboards hide them. */
export const SCOPES: { prefix: string; scope: Scope; label: () => string }[] = [
  { prefix: '@', scope: 'guests', label: m.shell_guests },
  { prefix: '#', scope: 'tags', label: m.shell_tags },
  { prefix: '!', scope: 'series', label: m.shell_series },
  { prefix: '*', scope: 'images', label: m.shell_images },
  { prefix: '>', scope: 'actions', label: m.shell_actions },
]
