import { createFileRoute } from '@tanstack/react-router'
import { CampaignScreen } from '#app/features/campaign/CampaignScreen.tsx'
import { campaignQueries } from '#app/features/campaign/queries.ts'

export const Route = createFileRoute('/_app/campagne')({
  loader: ({ context: { queries } }) => queries.query(campaignQueries.current()),
  component: CampaignScreen,
})
