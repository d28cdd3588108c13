import { mutationOptions, type QueryClient, queryOptions } from '@tanstack/react-query'
import { call } from '#app/api/client.ts'
import { campaignEndpoints as api, type CampaignPatch } from '#app/contract/campaign.ts'

export const campaignQueries = {
  current: () =>
    queryOptions({
      queryKey: ['campaign'],
      queryFn: ({ signal }) => call(api.current, {}, { signal }),
    }),
}

/** The campaign stands on every public page, and so in every preview: all that is cached goes stale. */
export const saveCampaign = (queries: QueryClient) =>
  mutationOptions({
    mutationFn: ({ lock_version, ...body }: { lock_version: number } & CampaignPatch) =>
      call(api.update, { body }, { ifMatch: lock_version }),
    onSuccess: () => queries.invalidateQueries(),
  })
