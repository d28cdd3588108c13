import { createFileRoute } from '@tanstack/react-router'
import { PeopleSections } from '#app/features/bookings/PeopleSections.tsx'
import { broadcastQueries } from '#app/features/broadcasts/queries.ts'
import { ChecklistLater } from '#app/features/checklist/ChecklistLater.tsx'
import { PlaceSection } from '#app/features/production/PlaceSection.tsx'
import { ProductionScreen } from '#app/features/production/ProductionScreen.tsx'
import { productionQueries } from '#app/features/productions/queries.ts'
import { RunningOrderLater } from '#app/features/running-order/RunningOrderLater.tsx'
import { m } from '#app/paraglide/messages.js'

export const Route = createFileRoute('/_app/emissions/$id_/preparation')({
  loader: async ({ context: { queries }, params }) => {
    const id = Number(params.id)
    await Promise.all([queries.query(broadcastQueries.one(id)), queries.query(productionQueries.one(id))])
  },
  component: Preparation,
})

function Preparation() {
  const id = Number(Route.useParams().id)
  return (
    <ProductionScreen key={id} id={id} titleOf={m.production_title}>
      {(production, broadcast, canProduce) => (
        <>
          <PlaceSection production={production} disabled={!canProduce} />
          <PeopleSections production={production} broadcast={broadcast} disabled={!canProduce} />
          <RunningOrderLater production={production} broadcast={broadcast} disabled={!canProduce} />
          <ChecklistLater production={production} broadcast={broadcast} disabled={!canProduce} />
        </>
      )}
    </ProductionScreen>
  )
}
