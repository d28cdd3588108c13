import { createFileRoute } from '@tanstack/react-router'
import { Id } from '#app/contract/list.ts'
import { broadcastQueries } from '#app/features/broadcasts/queries.ts'

export const Route = createFileRoute('/_app/emissions/_editor/$id')({
  // Not drawn here: `_editor.tsx` is the frame of both addresses, and says when there is no such page.
  component: () => null,
  loader: async ({ context: { queries }, params }) => {
    const { data } = Id.safeParse(params)
    if (data !== undefined) await queries.query(broadcastQueries.one(data.id))
  },
})
