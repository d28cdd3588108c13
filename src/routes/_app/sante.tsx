import { createFileRoute } from '@tanstack/react-router'
import { HealthScreen } from '#app/features/health/HealthScreen.tsx'
import { healthQueries } from '#app/features/health/queries.ts'

export const Route = createFileRoute('/_app/sante')({
  loader: ({ context: { queries } }) => queries.query(healthQueries.read()),
  component: HealthScreen,
})
