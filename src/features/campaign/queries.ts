import { mutationOptions, type QueryClient, queryOptions } from '@tanstack/react-query'
import { call } from '#app/api/client.ts'
import { campaignEndpoints as api, type CampaignPatch } from '#app/contract/campaign.ts'

export const campaignQueries = {
  /** Every month, the latest first. */
  all: () =>
    queryOptions({
      queryKey: ['campaign', 'all'],
      queryFn: async ({ signal }) => (await call(api.list, {}, { signal })).data,
    }),
  /** Of a month; the running one unless said. */
  of: (month?: string) =>
    queryOptions({
      queryKey: month === undefined ? ['campaign'] : ['campaign', month],
      queryFn: ({ signal }) =>
        month === undefined
          ? call(api.current, {}, { signal })
          : call(api.read, { params: { month } }, { signal }),
    }),
}

/** The campaign stands on every public page, and so in every preview: all that is cached goes stale. */
export const saveCampaign = (queries: QueryClient) =>
  mutationOptions({
    mutationFn: ({ lock_version, month, ...body }: { lock_version: number; month: string } & CampaignPatch) =>
      call(api.change, { params: { month }, body }, { ifMatch: lock_version }),
    onSuccess: () => queries.invalidateQueries(),
  })
