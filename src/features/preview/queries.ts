import { queryOptions } from '@tanstack/react-query'
import { call } from '#app/api/client.ts'
import { campaignEndpoints } from '#app/contract/campaign.ts'

export const previewQueries = {
  /** The campaign that the page's bar shows; a backend without one has no bar. */
  campaign: () =>
    queryOptions({
      queryKey: ['campaign', 'preview'],
      queryFn: () => call(campaignEndpoints.current, {}).catch(() => null),
    }),
}
