import { createFileRoute } from '@tanstack/react-router'
import { Desk } from '#app/features/desk/Desk.tsx'
import { deskQueries, spanOf } from '#app/features/desk/queries.ts'

export const Route = createFileRoute('/_app/')({
  loader: ({ context: { queries, capabilities } }) =>
    Promise.all([
      capabilities.features.includes('schedule') && queries.query(deskQueries.lives(spanOf(new Date()))),
      queries.query(deskQueries.missing()),
      queries.query(deskQueries.recent()),
    ]),
  component: Desk,
})
