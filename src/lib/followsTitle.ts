import { slugify } from './slugify.ts'

/**
 * The address that a new title brings to a page that the public never saw, or null when the address stays: somebody
 * chose another, or the titles give the same one. A number put after it (`plan-a-2`) is no choice of anybody.
 */
export function followsTitle(
  { title, slug }: { title: string; slug: string },
  newTitle: string,
): string | null {
  const [before, next] = [slugify(title), slugify(newTitle)]
  const isProposed = slug === '' || stem(slug) === stem(before)
  return isProposed && next !== '' && next !== before ? next : null
}

/** Without its number; what is cut to make room for one does not count (`freeSlug` on the server). */
function stem(slug: string) {
  return slug.replace(/-\d+$/, '').slice(0, 84).replace(/-$/, '')
}
