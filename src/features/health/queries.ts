import { queryOptions } from '@tanstack/react-query'
import { call } from '#app/api/client.ts'
import { archiveHealthEndpoints as api, Defect } from '#app/contract/archive-health.ts'

export const healthQueries = {
  all: () => ['health'] as const,
  read: () =>
    queryOptions({
      queryKey: [...healthQueries.all(), 'read'],
      queryFn: ({ signal }) => call(api.read, {}, { signal }),
    }),
  /** Those after the thing `after`. */
  queue: (defect: Defect, after?: number) =>
    queryOptions({
      queryKey: [...healthQueries.all(), 'queue', defect, after],
      queryFn: async ({ signal }) =>
        (await call(api.queue, { params: { defect }, query: { after } }, { signal })).data,
    }),
  /** The same beside a thing that one mends: asked again with each `version` of it. */
  standing: (defect: Defect, id: number, version: number) =>
    queryOptions({
      queryKey: [...healthQueries.all(), 'standing', defect, id, version],
      queryFn: ({ signal }) => call(api.queue, { params: { defect }, query: { after: id } }, { signal }),
      placeholderData: (before, query) => (query?.queryKey[3] === id ? before : undefined),
    }),
}

/** Whether it is one of sheets of guests. */
export const isOfGuest = (defect: Defect) => defect === 'guest_name' || defect === 'guest_alt'

/** The defect that an address names, null when it is none. */
export function knownDefect(name: string): Defect | null {
  return Defect.safeParse(name).data ?? null
}
