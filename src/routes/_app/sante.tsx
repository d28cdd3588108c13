import { createFileRoute } from '@tanstack/react-router'
import { HealthScreen } from '#app/features/health/HealthScreen.tsx'

export const Route = createFileRoute('/_app/sante')({
  codeSplitGroupings: [['loader'], ['component']],
  // A loader is part of the first file: what it asks by comes with the screen instead.
  loader: async ({ context: { queries } }) => {
    const { healthQueries } = await import('#app/features/health/queries.ts')
    return queries.query(healthQueries.read())
  },
  component: HealthScreen,
})
