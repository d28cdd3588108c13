import { queryOptions } from '@tanstack/react-query'
import { call } from '#app/api/client.ts'
import { archiveHealthEndpoints as api, Defect } from '#app/contract/archive-health.ts'

interface Standing {
  stands: boolean
  stood: boolean
}

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
  /** The same beside a thing that one mends, asked again once it is mended; `remaining` counts it or not. */
  beside: (defect: Defect, id: number, isMended: boolean) =>
    queryOptions({
      queryKey: [...healthQueries.all(), 'beside', defect, id, isMended],
      queryFn: ({ signal }) => call(api.queue, { params: { defect }, query: { after: id } }, { signal }),
      placeholderData: (before, query) =>
        query?.queryKey[2] === defect && query.queryKey[3] === id ? before : undefined,
    }),
  /** Whether a thing has the defect, and `stood` whether it had it when it was first looked at. */
  standing: (defect: Defect, id: number) => {
    const queryKey = [...healthQueries.all(), 'standing', defect, id] as const
    return queryOptions({
      queryKey,
      queryFn: async ({ signal, client }) => {
        const before = client.getQueryData<Standing>(queryKey)
        const { stands } = await call(api.standing, { params: { defect, id } }, { signal })
        return { stands, stood: stands || (before?.stood ?? false) }
      },
    })
  },
}

/** Whether it is one of sheets of guests. */
export const isOfGuest = (defect: Defect) => defect === 'guest_name' || defect === 'guest_alt'

/** The defect that an address names, null when it is none. */
export function knownDefect(name: string): Defect | null {
  return Defect.safeParse(name).data ?? null
}
