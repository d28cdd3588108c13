import { createFileRoute } from '@tanstack/react-router'
import { broadcastQueries } from '#app/features/broadcasts/queries.ts'
import { PreviewAlone } from '#app/features/preview/PreviewAlone.tsx'

export const Route = createFileRoute('/_app/emissions/$id_/apercu')({
  params: { parse: ({ id }) => ({ id: Number(id) }), stringify: ({ id }) => ({ id: String(id) }) },
  loader: ({ context: { queries }, params: { id } }) => queries.query(broadcastQueries.one(id)),
  component: () => <PreviewAlone id={Route.useParams().id} />,
})
