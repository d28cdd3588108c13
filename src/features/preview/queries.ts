import { queryOptions } from '@tanstack/react-query'
import { call } from '#app/api/client.ts'
import { campaignEndpoints } from '#app/contract/campaign.ts'

export const previewQueries = {
  /** The campaign that the page's bar shows; a backend without one has no bar, nor is one shown that cannot come. */
  campaign: (isOffered: boolean) =>
    queryOptions({
      queryKey: ['campaign', 'preview'],
      queryFn: () => (isOffered ? call(campaignEndpoints.current, {}).catch(() => null) : null),
    }),
}
