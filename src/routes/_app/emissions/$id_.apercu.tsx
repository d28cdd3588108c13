import { createFileRoute } from '@tanstack/react-router'
import { broadcastQueries } from '#app/features/broadcasts/queries.ts'
import { PreviewAlone } from '#app/features/preview/PreviewAlone.tsx'

export const Route = createFileRoute('/_app/emissions/$id_/apercu')({
  loader: ({ context: { queries }, params }) => queries.query(broadcastQueries.one(Number(params.id))),
  component: Alone,
})

function Alone() {
  return <PreviewAlone id={Number(Route.useParams().id)} />
}
