import { queryOptions } from '@tanstack/react-query'
import { call } from '#app/api/client.ts'
import { appearanceEndpoints as api } from '#app/contract/appearance.ts'

/** Under the broadcasts in the cache: what changes there changes here. */
const all = ['broadcasts', 'appearances'] as const

export const appearanceQueries = {
  list: (noun: 'guest' | 'tag', id: number, page?: number) =>
    queryOptions({
      queryKey: [...all, noun, id, page],
      queryFn: ({ signal }) =>
        call(noun === 'guest' ? api.ofGuest : api.ofTag, { params: { id }, query: { page } }, { signal }),
    }),
  aroundGuest: (id: number) =>
    queryOptions({
      queryKey: [...all, 'guest', id, 'around'],
      queryFn: ({ signal }) => call(api.aroundGuest, { params: { id } }, { signal }),
    }),
  aroundTag: (id: number) =>
    queryOptions({
      queryKey: [...all, 'tag', id, 'around'],
      queryFn: ({ signal }) => call(api.aroundTag, { params: { id } }, { signal }),
    }),
}
