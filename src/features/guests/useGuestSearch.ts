import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Guest } from '#app/contract/guest.ts'
import { useCreateInPlace } from '#app/ui/useCreateInPlace.ts'
import { useNameSearch } from '#app/ui/useNameSearch.ts'
import { createGuest, guestQueries } from './queries.ts'

/** The search behind a picker of guests; `onPick` also gets whoever was created in place. */
export function useGuestSearch(onPick: (guest: Guest) => void) {
  const queries = useQueryClient()
  const { mutateAsync } = useMutation(createGuest(queries))
  const search = useNameSearch<Guest>({
    all: guestQueries.all(),
    find: async (q) =>
      (await queries.query(guestQueries.list({ q, per_page: 20, sort: '-broadcasts_count' }))).data,
    namesOf: (guest) => [
      guest.display_name,
      guest.sort_name,
      ...guest.aliases,
      ...(guest.legacy_label === null ? [] : [guest.legacy_label]),
    ],
  })
  const { error, ...creation } = useCreateInPlace({
    similar: async (name) =>
      (await import('#app/api/similarNames.ts')).similarThings('guest', name, (id) =>
        queries.query(guestQueries.one(id)),
      ),
    make: (display_name) => mutateAsync({ display_name }),
    onPick,
  })
  return { ...search, ...creation, error: error ?? search.error }
}
