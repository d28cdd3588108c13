import { mutationOptions, queryOptions, type QueryClient } from '@tanstack/react-query'
import { call } from '#app/api/client.ts'
import { type ImagePatch, imageEndpoints } from '#app/contract/image.ts'
import { type LibrarySearch } from '#app/contract/library-search.ts'
import { libraryEndpoints as api } from '#app/contract/library.ts'

interface Versioned {
  id: number
  lock_version: number
}

/** Under `images`; their uses change with broadcasts and guests, so they are asked for again each time. */
export const libraryQueries = {
  all: () => ['images', 'library'] as const,
  list: (query: LibrarySearch) =>
    queryOptions({
      queryKey: [...libraryQueries.all(), query],
      queryFn: ({ signal }) => call(api.list, { query }, { signal }),
      staleTime: 0,
    }),
  uses: (id: number) =>
    queryOptions({
      queryKey: [...libraryQueries.all(), id, 'uses'],
      queryFn: ({ signal }) => call(api.uses, { params: { id } }, { signal }),
      staleTime: 0,
    }),
}

export const savePicture = (queries: QueryClient) =>
  mutationOptions({
    mutationFn: ({ id, lock_version, ...body }: Versioned & ImagePatch) =>
      call(imageEndpoints.update, { params: { id }, body }, { ifMatch: lock_version }),
    onSuccess: () => queries.invalidateQueries(),
  })

/** Puts `by` in the place of a picture everywhere: whatever shows one goes stale. */
export const replacePicture = (queries: QueryClient) =>
  mutationOptions({
    mutationFn: ({ id, by }: { id: number; by: number }) =>
      call(api.replace, { params: { id }, body: { by } }),
    onSuccess: () => queries.invalidateQueries(),
  })

export const removePicture = (queries: QueryClient) =>
  mutationOptions({
    mutationFn: ({ id, lock_version }: Versioned) =>
      call(api.remove, { params: { id } }, { ifMatch: lock_version }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['images'] }),
  })
