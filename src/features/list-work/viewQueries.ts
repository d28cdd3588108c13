import { mutationOptions, type QueryClient, queryOptions } from '@tanstack/react-query'
import { call } from '#app/api/client.ts'
import {
  type SavedViewInput,
  type SavedViewPatch,
  savedViewEndpoints as api,
  type ViewedList,
} from '#app/contract/saved-view.ts'

export const viewQueries = {
  all: () => ['saved_views'] as const,
  list: (list: ViewedList) =>
    queryOptions({
      queryKey: [...viewQueries.all(), list],
      queryFn: ({ signal }) => call(api.list, { query: { list } }, { signal }),
    }),
}

export const createView = (queries: QueryClient) =>
  mutationOptions({
    mutationFn: (body: SavedViewInput) => call(api.create, { body }),
    onSuccess: () => queries.invalidateQueries({ queryKey: viewQueries.all() }),
  })

interface Versioned {
  id: number
  lock_version: number
}

export const saveView = (queries: QueryClient) =>
  mutationOptions({
    mutationFn: ({ id, lock_version, ...body }: Versioned & SavedViewPatch) =>
      call(api.update, { params: { id }, body }, { ifMatch: lock_version }),
    onSettled: () => queries.invalidateQueries({ queryKey: viewQueries.all() }),
  })

export const removeView = (queries: QueryClient) =>
  mutationOptions({
    mutationFn: ({ id, lock_version }: Versioned) =>
      call(api.remove, { params: { id } }, { ifMatch: lock_version }),
    onSettled: () => queries.invalidateQueries({ queryKey: viewQueries.all() }),
  })
