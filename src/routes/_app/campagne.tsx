import { createFileRoute } from '@tanstack/react-router'
import { z } from 'zod'
import { Month } from '#app/contract/value.ts'
import { CampaignScreen } from '#app/features/campaign/CampaignScreen.tsx'
import { campaignQueries } from '#app/features/campaign/queries.ts'

export const Route = createFileRoute('/_app/campagne')({
  codeSplitGroupings: [['loader'], ['component']],
  // An address with a month that is none opens this one's.
  validateSearch: z.object({ month: Month.optional().catch(undefined) }),
  loaderDeps: ({ search }) => search,
  loader: async ({ context: { queries }, deps: { month } }) => {
    await Promise.all([
      queries.query(campaignQueries.of()),
      queries.query(campaignQueries.all()),
      queries.query(campaignQueries.of(month)),
    ])
  },
  component: Screen,
})

function Screen() {
  const { month } = Route.useSearch()
  return <CampaignScreen {...(month !== undefined && { month })} />
}
