import type { Guest, GuestRef } from '#app/contract/guest.ts'

/** What others show of a guest. */
export function refOf({ id, display_name, sort_name, slug, kind }: Guest): GuestRef {
  return { id, display_name, sort_name, slug, kind }
}
