import { createFileRoute } from '@tanstack/react-router'
import { teamQueries } from '#app/features/team/queries.ts'
import { TeamScreen } from '#app/features/team/TeamScreen.tsx'

export const Route = createFileRoute('/_app/equipe')({
  loader: ({ context: { queries } }) => void queries.prefetchQuery(teamQueries.list()),
  component: TeamScreen,
})
