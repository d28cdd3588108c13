import { mutationOptions, queryOptions, type QueryClient } from '@tanstack/react-query'
import { call } from '#app/api/client.ts'
import { tagEndpoints as api, type TagInput, type TagPatch, type TagSearch } from '#app/contract/tag.ts'

export const tagQueries = {
  all: () => ['tags'] as const,
  list: (query: TagSearch) =>
    queryOptions({
      queryKey: [...tagQueries.all(), 'list', query],
      queryFn: ({ signal }) => call(api.list, { query }, { signal }),
    }),
  one: (id: number) =>
    queryOptions({
      queryKey: [...tagQueries.all(), id],
      queryFn: ({ signal }) => call(api.read, { params: { id } }, { signal }),
    }),
}

/** Adds a tag; a name is enough. A name that differs by case or accents only is refused (409 `duplicate`). */
export const createTag = (queries: QueryClient) =>
  mutationOptions({
    mutationFn: (body: TagInput) => call(api.create, { body }),
    onSuccess: () => queries.invalidateQueries({ queryKey: tagQueries.all() }),
  })

/** A tag's new name shows on every page that names it: all that is cached goes stale. */
export const saveTag = (queries: QueryClient) =>
  mutationOptions({
    mutationFn: ({ id, lock_version, ...body }: { id: number; lock_version: number } & TagPatch) =>
      call(api.update, { params: { id }, body }, { ifMatch: lock_version }),
    onSuccess: () => queries.invalidateQueries(),
  })

/** Deletes a tag; one in use needs `reassign_to`, which takes its broadcasts. */
export const removeTag = (queries: QueryClient) =>
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
      queries.removeQueries(tagQueries.one(id))
      return queries.invalidateQueries()
    },
  })
