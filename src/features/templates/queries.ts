import { mutationOptions, type QueryClient, queryOptions, skipToken } from '@tanstack/react-query'
import { call } from '#app/api/client.ts'
import { templateEndpoints as api } from '#app/contract/template-endpoints.ts'
import type { FollowInput, SeriesTemplatePatch, ShiftInput } from '#app/contract/template.ts'
import { templateOf } from '#app/features/series/templateOf.ts'

export const templateQueries = {
  all: () => ['templates'] as const,
  one: templateOf,
  /** The days of a series, and what becomes of each. */
  occurrences: (id: number, query: { from: string; to: string }) =>
    queryOptions({
      queryKey: [...templateQueries.all(), id, 'occurrences', query],
      queryFn: async ({ signal }) =>
        (await call(api.occurrences, { params: { id }, query }, { signal })).data,
    }),
  /** What a shift would do to its lives. Told anew, or not at all. */
  shiftPreview: (id: number, body: ShiftInput | null) =>
    queryOptions({
      queryKey: [...templateQueries.all(), id, 'shift', body],
      queryFn:
        body === null
          ? skipToken
          : ({ signal }) => call(api.previewShift, { params: { id }, body }, { signal, isQuiet: true }),
      retry: false,
      staleTime: 0,
    }),
  /** Which lives to come would follow a change of the template, as it stands in that version. */
  following: (id: number, lock_version: number, body: FollowInput) =>
    queryOptions({
      queryKey: [...templateQueries.all(), id, 'following', lock_version, body],
      queryFn: ({ signal }) => call(api.previewFollow, { params: { id }, body }, { signal }),
      staleTime: 0,
    }),
}

/** Lives that are there already do not change: only what is shown of this series goes stale. */
export const saveTemplate = (queries: QueryClient, id: number) =>
  mutationOptions({
    mutationFn: ({ lock_version, ...body }: { lock_version: number } & SeriesTemplatePatch) =>
      call(api.update, { params: { id }, body }, { ifMatch: lock_version }),
    onSuccess: () => queries.invalidateQueries({ queryKey: templateQueries.all() }),
  })

/** New lives stand in every list, and in the agenda. */
export const planLives = (queries: QueryClient, id: number) =>
  mutationOptions({
    mutationFn: (until: string) => call(api.plan, { params: { id }, body: { until } }),
    onSuccess: () => queries.invalidateQueries(),
  })

export const undoPlan = (queries: QueryClient, id: number) =>
  mutationOptions({
    mutationFn: (ids: number[]) => call(api.undoPlan, { params: { id }, body: { ids } }),
    onSuccess: () => queries.invalidateQueries(),
  })

export const shiftLives = (queries: QueryClient, id: number) =>
  mutationOptions({
    mutationFn: ({ lock_version, ...body }: { lock_version: number } & ShiftInput) =>
      call(api.shift, { params: { id }, body }, { ifMatch: lock_version }),
    onSuccess: () => queries.invalidateQueries(),
  })

/** Brings a change of the template to lives that are planned: they stand in every list. */
export const followTemplate = (queries: QueryClient, id: number) =>
  mutationOptions({
    mutationFn: ({ lock_version, ...body }: { lock_version: number } & FollowInput) =>
      call(api.follow, { params: { id }, body }, { ifMatch: lock_version }),
    onSuccess: () => queries.invalidateQueries(),
  })
