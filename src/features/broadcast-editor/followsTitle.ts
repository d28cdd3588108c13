import type { Broadcast } from '#app/contract/broadcast.ts'
import { slugify } from '#app/lib/slugify.ts'

/**
 * The address that a new title brings, or null when the address stays: it was edited by hand, or the public knows it.
 * A number that the server put after it (`plan-a-2`) is not an edit. A page not stored yet gets its address then.
 */
export function followsTitle(
  { id, first_published_at }: Pick<Broadcast, 'id' | 'first_published_at'>,
  { title, slug }: { title: string; slug: string },
  newTitle: string,
): string | null {
  if (id === 0 || first_published_at !== null) return null
  const proposed = slugify(title)
  const isProposed = slug === '' || slug.replace(/-\d+$/, '') === proposed.replace(/-\d+$/, '')
  const next = slugify(newTitle)
  return isProposed && next !== '' && next !== slug ? next : null
}
