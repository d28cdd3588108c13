import { mutationOptions, queryOptions, type QueryClient } from '@tanstack/react-query'
import { call } from '#app/api/client.ts'
import {
  guestEndpoints as api,
  type GuestInput,
  type GuestPatch,
  type GuestSearch,
} from '#app/contract/guest.ts'
import { type GuestContactPatch, guestContactEndpoints as contacts } from '#app/contract/guest-contact.ts'

export const guestQueries = {
  all: () => ['guests'] as const,
  list: (query: GuestSearch) =>
    queryOptions({
      queryKey: [...guestQueries.all(), 'list', query],
      queryFn: ({ signal }) => call(api.list, { query }, { signal }),
    }),
  one: (id: number) =>
    queryOptions({
      queryKey: [...guestQueries.all(), id],
      queryFn: ({ signal }) => call(api.read, { params: { id } }, { signal }),
    }),
}

/** How a guest is reached, asked anew each time it is opened, and kept nowhere. */
export const guestContactQuery = (id: number) =>
  queryOptions({
    queryKey: ['guest-contacts', id],
    queryFn: ({ signal }) => call(contacts.read, { params: { id } }, { signal }),
    staleTime: 0,
    gcTime: 0,
  })

/** The days that somebody cannot come are seen on the agenda. */
export const saveGuestContact = (queries: QueryClient) =>
  mutationOptions({
    mutationFn: ({ id, lock_version, ...body }: { id: number; lock_version: number } & GuestContactPatch) =>
      call(contacts.update, { params: { id }, body }, { ifMatch: lock_version }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['schedule'] }),
  })

/** Adds a guest; a display name is enough. */
export const createGuest = (queries: QueryClient) =>
  mutationOptions({
    mutationFn: (body: GuestInput) => call(api.create, { body }),
    onSuccess: () => queries.invalidateQueries({ queryKey: guestQueries.all() }),
  })

/** A guest's new name shows on every page that names it: all that is cached goes stale. */
export const saveGuest = (queries: QueryClient) =>
  mutationOptions({
    mutationFn: ({ id, lock_version, ...body }: { id: number; lock_version: number } & GuestPatch) =>
      call(api.update, { params: { id }, body }, { ifMatch: lock_version }),
    onSuccess: () => queries.invalidateQueries(),
  })

/** Deletes a guest; one who appears somewhere needs `reassign_to`, who takes the appearances. */
export const removeGuest = (queries: QueryClient) =>
  mutationOptions({
    mutationFn: ({
      id,
      lock_version,
      ...query
    }: {
      id: number
      lock_version: number
      reassign_to?: number
    }) => call(api.remove, { params: { id }, query }, { ifMatch: lock_version }),
    onSuccess: (_, { id }) => {
      queries.removeQueries(guestQueries.one(id))
      return queries.invalidateQueries()
    },
  })
